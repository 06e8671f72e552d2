"""Old sheets can be looked up: what has changed since, thing by thing; and what a changed fact makes stale."""

from datetime import date

import pytest

from site_builder.freshness import Artefact, artefacts, digest, digests, stale
from site_builder.notices.content import substance, version_code
from site_builder.notices.history import History, changes, read_history, since, with_today, write_history
from site_builder.notices.versions import said
from tests.data.world import CRACKER

DAY = date(2026, 3, 1)
SENTENCE = {"chu": {"vi": "Câu", "en": "Line"}, "can_cu": [], "phat": []}


def thing(name="Pháo", **more):
    return {"ten": {"vi": name, "en": name}, "chieu": ["cam"], **more}


def test_changes_name_what_came_went_and_differs():
    found = changes(
        {"mon/luat/a": thing("A"), "mon/luat/b": thing("B"), "dong/c": SENTENCE},
        {"mon/luat/b": thing("B", chieu=["hoi"]), "mon/luat/d": thing("D"), "dong/c": SENTENCE},
    )
    assert [(one.place, one.kind, one.what) for one in found] == [
        ("mon/luat/a", "bo", ()),
        ("mon/luat/b", "doi", ("chieu",)),
        ("mon/luat/d", "them", ()),
    ]


def test_history_grows_only_when_something_changed(world, tmp_path):
    path = tmp_path / "lich-su.json"
    facts = world.load()
    assert write_history(facts, DAY, {}, path)
    assert not write_history(facts, DAY, {"mon:x": "1"}, path)
    assert read_history(path).digests == {"mon:x": "1"}
    world.replace(CRACKER, "vi: Pháo thử", "vi: Pháo thử to")
    assert write_history(world.load(), DAY, {}, path)
    kept = read_history(path)
    assert [len(version.changes) for version in kept.versions] == [0, 1]
    first = kept.versions[0].code
    assert [(one.kind, one.name["vi"]) for one in since(kept, first)] == [("doi", "Pháo thử to")]
    assert since(kept, kept.versions[-1].code) == ()


def test_what_came_and_went_again_is_no_change():
    steps = [{}, {"mon/luat/a": thing("A")}, {}]
    history = History()
    versions = []
    for at, content in enumerate(steps):
        from site_builder.notices.history import Version

        step = changes(steps[at - 1], content) if at else ()
        versions.append(Version(f"V{at}", "2026-01-01", step))
    history = History(tuple(versions), {}, {})
    assert since(history, "V0") == ()
    assert [one.kind for one in since(history, "V1")] == ["bo"]


def test_things_only_called_otherwise_are_told_apart(viewers):
    step = changes(
        {"mon/luat/a": thing("A"), "mon/luat/b": thing("B"), "mon/luat/c": thing("C", nhom="x")},
        {"mon/luat/a": thing("A nhỏ"), "mon/luat/b": thing("B", chieu=["hoi"]), "mon/luat/c": thing("C", nhom="y")},
    )
    told, printed = said(viewers["vi"], step)
    assert len(told) == 1
    assert "B (chiều gửi bị cấm)" in told[0]
    assert printed == ("A nhỏ", "C")


def test_unrecorded_rules_still_count_as_the_current_version(facts, viewers):
    history = with_today(read_history(), facts, viewers["vi"].day)
    assert history.versions[-1].code == version_code(facts, viewers["vi"].day)
    assert history.content == substance(facts, viewers["vi"].day) or history.content is not None


def test_changed_rule_makes_the_notices_stale_and_nothing_else(world):
    before = digests(world.load(), DAY)
    assert stale(before, world.load(), DAY) == []
    world.replace(CRACKER, "vi: Pháo thử", "vi: Pháo thử to")
    found = {one.artefact.id: one.changed for one in stale(before, world.load(), DAY)}
    assert found["bang-a4"] == ("mon:phao-thu",)
    assert "phieu-kiem-tra" not in found


def test_thing_that_is_no_longer_banned_makes_the_notices_stale(facts, viewers):
    before = digests(facts, viewers["vi"].day) | {"mon:khong-con-cam": "12345678"}
    assert "mon:khong-con-cam" in {code for one in stale(before, facts, viewers["vi"].day) for code in one.changed}


def test_everything_an_artefact_rests_on_is_a_fact(facts, viewers):
    registered = list(artefacts(facts, viewers["vi"].day))
    assert all(isinstance(one, Artefact) and one.rests_on for one in registered)
    assert len({one.id for one in registered}) == len(registered)
    with pytest.raises(KeyError):
        digest(facts, "mon:khong-co-that", DAY)
