"""What goes on the notice and under which ban; codes that change when it must and only then."""

from datetime import date

import pytest

from checker import Direction, Query, Verdict, check
from site_builder.notices.basis import Numbers, compact
from site_builder.notices.content import listed, notice, printed_group, printed_name, section_of, version_code
from site_builder.notices.signs import FOLDER
from site_builder.phrases import Speaker
from site_builder.views import Viewer
from tests.data.world import CRACKER

DAY = date(2026, 3, 1)


def test_law_and_carriers_are_never_mixed(facts, viewers):
    for section, kept, rule in listed(viewers["vi"]):
        ways, source = rule.directions, rule.ban_source
        if section == "luat":
            assert (ways.domestic, source.domestic) == ("cam", "luat"), kept.id
        elif section == "nuoc_ngoai":
            assert "cam" in (ways.outbound, ways.inbound), kept.id
            assert source.abroad == "luat", kept.id
        else:
            assert ways.domestic == "cam", kept.id
            assert source.domestic != "luat", kept.id


def test_every_ban_at_home_is_on_the_notice(facts, viewers):
    viewer = viewers["vi"]
    named = {kept.id for section, kept, _ in listed(viewer) if section != "nuoc_ngoai"}
    rules = {code: viewer.rule(kept.record) for code, kept in facts.items.items()}
    assert named == {code for code, rule in rules.items() if rule and rule.directions.domestic == "cam"}


def test_allowed_thing_is_not_on_the_notice(facts, viewers):
    for code, kept in facts.items.items():
        rule = viewers["vi"].rule(kept.record)
        ways = rule and rule.directions
        if ways and "cam" not in (ways.domestic, ways.outbound, ways.inbound):
            assert section_of(rule) == "", code


def test_ban_sign_names_only_what_the_law_bans(facts, viewers):
    """Each group with a ban of the law has words of its own for beside the ring."""
    for block in notice(viewers["vi"]).sections["luat"].blocks:
        assert facts.groups[block.group].record.ban_sign, block.group
        assert (FOLDER / f"{block.picture}.svg").exists(), block.group


def test_every_group_has_its_own_drawing(facts):
    assert not [code for code in facts.groups if not (FOLDER / f"{code}.svg").exists()]
    drawings = [path.read_text(encoding="utf-8") for path in FOLDER.glob("*.svg")]
    assert len(set(drawings)) == len(drawings)


def test_short_name_typed_into_the_checker_is_never_answered_more_mildly(facts, catalogue, viewers):
    """Who reads a name on the wall and asks the site must not hear a yes."""
    shortened = [one for one in listed(viewers["vi"]) if printed_name(facts, one[1]) is not one[1].record.name]
    assert len(shortened) > 80
    for section, kept, rule in shortened:
        name = printed_name(facts, kept).vi
        assert len(name) <= len(kept.record.name.vi), kept.id
        abroad = Direction.OUTBOUND if rule.directions.outbound == "cam" else Direction.INBOUND
        query = Query(name, direction=abroad if section == "nuoc_ngoai" else Direction.DOMESTIC)
        answer = check(catalogue, query, viewers["vi"].day)
        assert answer.verdict in (Verdict.PROHIBITED, Verdict.ASK), (kept.id, name, answer.verdict)


def test_things_stand_beside_the_sign_named_for_them(facts, viewers):
    placed = {
        entry.id: block.group
        for section in notice(viewers["vi"]).sections.values()
        for block in section.blocks
        for entry in block.entries
    }
    moved = {code: kept.record.group for code, kept in facts.sheet_names.items() if kept.record.group}
    assert moved
    assert {code: placed[code] for code in moved} == moved
    assert all(placed[code] == printed_group(facts, facts.items[code]) for code in placed)


def test_what_a_section_shares_is_not_said_again_at_each_block(facts, viewers):
    section = notice(viewers["vi"]).sections["luat"]
    assert section.shared == "1"
    assert not any(block.numbers.split(", ")[0] == "1" for block in section.blocks)


def test_code_changes_with_the_rule_but_not_with_a_new_look_at_it(world):
    before = version_code(world.load(), DAY)
    world.replace(CRACKER, "ngay: 2026-01-05", "ngay: 2026-02-05")
    assert version_code(world.load(), DAY) == before
    world.replace(CRACKER, "vi: Pháo thử", "vi: Pháo thử to")
    after = version_code(world.load(), DAY)
    assert after != before
    assert len(after) == 9
    assert set(after) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ-")


def test_code_is_the_same_in_both_languages(facts, viewers):
    assert notice(viewers["vi"]).code == notice(viewers["en"]).code


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (["luat-49-2010/12/1"], "Luật Bưu chính 2010 Điều 12 khoản 1"),
        (["luat-49-2010/12/1", "luat-49-2010/12/3"], "Luật Bưu chính 2010 Điều 12 khoản 1, khoản 3"),
        (["luat-49-2010/29/7/a", "luat-49-2010/12"], "Luật Bưu chính 2010 Điều 29 khoản 7 điểm a, Điều 12"),
        ([], ""),
    ],
)
def test_basis_in_few_words(facts, codes, words):
    assert compact(facts, codes, Speaker(facts, "vi")) == words


def test_numbers_run_together_and_stay():
    numbers = Numbers()
    assert numbers.of(["a", "b", "c"]) == "1–3"
    assert numbers.of(["c", "d", "a"]) == "1, 3, 4"


def test_day_without_rules_gives_an_empty_notice(facts):
    empty = notice(Viewer(facts, "vi", date(1990, 1, 1)))
    assert not any(section.blocks or section.shared for section in empty.sections.values())
