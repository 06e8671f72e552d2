"""The scripts as they are said: pronounceable, complete, and one with the catalogue."""

import re
from datetime import date

import pytest

from site_builder.broadcast.editions import editions, rests_on
from site_builder.broadcast.references import UnknownReference, expand, references
from site_builder.facts import read_facts
from site_builder.spoken.syllables import is_syllable, words
from site_builder.views import Viewer

NEEDED_GROUPS = {
    "phao", "vu-khi", "ma-tuy", "thuoc-la", "vat-lieu-no", "pin", "hoa-chat", "de-chay", "dong-vat", "tien-vang",
    "giay-to", "hang-gia-lau", "y-te", "ruou-bia", "thuc-vat-tp", "tai-lieu",
}  # fmt: skip
SCRIPTS = read_facts().scripts


def _said(kit, script):
    return [line for made in kit.editions[script] for line in made.lines]


@pytest.mark.parametrize("script", SCRIPTS)
def test_nothing_is_left_that_cannot_be_said(kit, script):
    for line in _said(kit, script):
        assert not re.search(r"[\d/()\[\]{}<>%&*_#@=+“”\"…–—\ue000]", line), line
        assert [word for word in words(line) if not is_syllable(word)] == [], line


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_has_its_three_lengths_in_time(kit, script):
    made = {edition.seconds: edition for edition in kit.editions[script]}
    assert {30, 60, 180} <= set(made)
    assert all(edition.timing.fits(seconds) for seconds, edition in made.items())


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_greets_repeats_and_says_where_to_turn(kit, script):
    for edition in kit.editions[script]:
        first, text = edition.lines[0], " ".join(edition.lines).lower()
        assert "bà con" in first
        assert re.search(r"nhắc lại|xin nhớ|muốn biết thật giả|nói lại|tóm lại", text), edition.seconds
        assert re.search(r"bưu cục|trang mạng", text), ("where to check", edition.seconds)
        told = r"(báo|giao cho|hỏi) (ngay )?(tin cho )?(ngân hàng và )?(công an|kiểm lâm|quản lý thị trường|ủy ban)|gọi một một"
        assert re.search(told, text), ("whom to tell", edition.seconds)
        assert "cảm ơn" in edition.lines[-1].lower()


SAID_BY_ALL = {"chao", "chao-ngan", "tra", "tra-ngan", "bao", "bao-ngan", "hoi-bao", "nguon", "ket", "cam-on"}


@pytest.mark.parametrize("script", SCRIPTS)
def test_long_text_is_mostly_its_own(facts, kit, script):
    """Greeting, where to turn and thanks are the same everywhere; of the rest a quarter at most is shared."""
    version = next(found for found in facts.scripts[script].record.versions if found.seconds == 180)
    shared = [name for name in version.parts if name not in facts.scripts[script].record.parts]
    filler = [facts.shared_words[name].record.text for name in shared if name not in SAID_BY_ALL]
    whole = next(edition for edition in kit.editions[script] if edition.seconds == 180).timing.syllables
    assert sum(len(text.split()) for text in filler) <= whole / 4


def test_the_decree_is_named_once_where_its_fine_is_said(kit):
    for made in kit.editions.values():
        for edition in made:
            for turn in edition.turns:
                assert turn.text.count("Nghị định số") <= 2, (edition.script, edition.seconds)
                assert "bản chép" not in turn.text or "bản chép của nghị định này" in turn.text


def test_the_main_pieces_are_for_two_voices(kit):
    pieces = [edition for made in kit.editions.values() for edition in made if edition.seconds == 300]
    assert len(pieces) >= 4
    for piece in pieces:
        assert {turn.voice for turn in piece.turns} == {"nu", "nam"}


def test_every_group_that_matters_has_a_script(facts):
    assert {group for kept in facts.scripts.values() for group in kept.record.groups} >= NEEDED_GROUPS


def test_the_occasions_have_their_packs(facts):
    assert {"tet", "mua-phao", "khai-giang", "gat-mua", "bau-cu-dai-hoi", "ngay-buu-chinh"} <= set(facts.seasons)


def test_a_fine_is_said_as_the_data_hold_it(facts, kit):
    text = " ".join(_said(kit, "quy-dinh-nd-174"))
    fine = facts.penalties["nd-174-2026/11/1/b"].record
    assert (fine.person_from, fine.person_to) == (5_000_000, 10_000_000)
    assert "năm đến mười triệu đồng" in text
    assert "Nghị định số một trăm bảy mươi tư năm hai nghìn không trăm hai mươi sáu của Chính phủ" in text
    assert "ngày mồng một tháng bảy năm hai nghìn không trăm hai mươi sáu" in text


def test_a_changed_fine_changes_what_is_said(facts, kit):
    fresh = read_facts()
    kept = fresh.penalties["nd-174-2026/11/1/b"]
    changed = kept.record.model_copy(update={"person_from": 6_000_000, "person_to": 12_000_000})
    fresh.penalties["nd-174-2026/11/1/b"] = type(kept)(kept.id, changed, kept.file, kept.document, kept.base)
    said = " ".join(line for made in editions(fresh, kit.day)["quy-dinh-nd-174"] for line in made.lines)
    before = " ".join(_said(kit, "quy-dinh-nd-174"))
    assert "sáu đến mười hai triệu đồng" in said and "sáu đến mười hai triệu đồng" not in before
    assert said.count("năm đến mười triệu đồng") < before.count("năm đến mười triệu đồng")


def test_what_a_script_rests_on_is_known(facts):
    found = rests_on(facts.scripts["phao"], facts)
    assert {"phao-no", "phao-hoa-no", "phao-hoa-z121", "phao-dien"} <= set(found["mon"])
    assert "nd-174-2026/11/1/b" in found["phat"]
    assert {"nd-137-2020/5/5", "luat-49-2010/30/7"} <= set(found["van-ban"])
    assert "cong-an-xa" in found["co-quan"]
    assert found["nhom"] == ("phao",)


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_rests_on_the_catalogue(facts, script):
    found = rests_on(facts.scripts[script], facts)
    assert found["mon"] or found["van-ban"]


@pytest.mark.parametrize(
    ("claim", "borne_out"),
    [
        ("{{luat-cam: phao-no | pháo nổ}}", True),
        ("{{hang-cam: phao-hoa-z121}}", True),
        ("{{luat-cam: phao-hoa-z121}}", False),
        ("{{duoc-gui: phao-no}}", False),
        ("{{cam-bay: sac-du-phong}}", True),
        ("{{cam: sac-du-phong}}", False),
        ("{{hoi-ve: quan-ao-cu}}", True),
        ("{{mon: phao-no | dao}}", False),
        ("{{can-cu: luat-49-2010/12/1}}", True),
        ("{{can-cu: luat-49-2010/999}}", False),
        ("{{goi: so-y-te}}", False),
    ],
)
def test_a_claim_holds_only_when_the_catalogue_says_so(facts, claim, borne_out):
    viewer = Viewer(facts, "vi", date(2026, 11, 25))
    if borne_out:
        assert "{{" not in expand(claim, viewer)
    else:
        with pytest.raises(UnknownReference):
            expand(claim, viewer)


def test_a_claim_without_words_says_nothing(facts):
    viewer = Viewer(facts, "vi", date(2026, 11, 25))
    assert expand("Cấm{{luat-cam: phao-no}}.", viewer) == "Cấm."
    assert [reference.kind for reference in references("{{luat-cam: phao-no}} {{xa}}")] == ["luat-cam", "xa"]
