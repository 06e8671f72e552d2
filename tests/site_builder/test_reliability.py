"""The page on reliability shows what was recorded, says what was not, and has words for everything that can be."""

import json

import pytest

from site_builder import reliability as module
from site_builder.day import build_day
from site_builder.phrases import LANGUAGES, Speaker
from site_builder.reliability import LINES, Reliability
from site_builder.results import LOAD, TESTS, VISITS, read_result
from site_builder.views import Viewer
from tests.data.defects import MEANING, READING


@pytest.fixture
def shown(facts, tmp_path, monkeypatch):
    """``shown(lines)`` is the page's tables with these lines recorded."""
    monkeypatch.setattr(module, "TESTS", tmp_path / "ket-qua.json")

    def make(lines: dict, language: str = "vi") -> Reliability:
        (tmp_path / "ket-qua.json").write_text(json.dumps({"may": "x", "dong": lines}), encoding="utf-8")
        return Reliability(Viewer(facts, language, build_day()))

    return make


def _counts(tried: int, wrong: int = 0, day: str = "2026-11-22", skipped: int = 0) -> dict:
    return {"ngay": day, "thu": tried, "hong": wrong, "bo_qua": skipped}


def test_sums_name_the_oldest_day_and_parts_without_a_record_say_so(shown):
    lines = {"trien_khai": {"nginx": _counts(1000, 2), "usb": _counts(5, day="2026-10-01", skipped=3)}}
    page = shown(lines)
    rows = page.tested("trien_khai")[1]
    assert rows[0][1:] == ["1.000", "2", "22/11/2026"]
    assert rows[1][1] == rows[3][1] == "chưa đo"
    assert rows[-1][1:] == ["1.005", "2", "01/10/2026"]
    assert page.skipped("trien_khai") == 3 and page.skipped("su_co") == 0


@pytest.mark.parametrize("name", LINES)
def test_a_line_that_nobody_recorded_is_not_shown_as_a_success(shown, name):
    for row in shown({}).tested(name)[1]:
        assert row[1:] == ["chưa đo", "", ""]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_defect_and_every_channel_has_words(facts, language):
    from tests.open_data.test_agreement import CHANNELS

    speaker = Speaker(facts, language)
    for kind in (*READING, *MEANING):
        assert speaker.say(f"tn_loi_du_lieu_{kind}")
    for channel in CHANNELS:
        assert speaker.say(f"tn_kenh_{channel.replace(' ', '_')}")


def test_recorded_lines_are_known_and_have_nothing_wrong():
    """What is published as tried must have passed: a run that failed is to be mended, not shown."""
    lines = read_result(TESTS)["dong"]
    assert lines.keys() <= LINES.keys()
    for name, parts in lines.items():
        assert LINES[name] is None or not LINES[name] or parts.keys() <= set(LINES[name])
        assert all(counts["hong"] == 0 and counts["thu"] > 0 for counts in parts.values()), name


def test_recorded_load_has_every_row_of_the_bench():
    from bench.load import CONNECTIONS

    rows = read_result(LOAD)["hang"]
    assert {(row["viec"], row["ket_noi"]) for row in rows} == {
        (work, count) for work in ("trang_chu", "dam_dong") for count in CONNECTIONS
    }
    assert {"hoi_lan_dau", "hoi_lan_sau"} <= read_result(VISITS)["luot"].keys()


def test_licences_and_reviews_are_counted_from_the_lists_themselves(shown, facts):
    from site_builder.supply import from_npm, pinned

    page = shown({})
    rows = page.licences()[1]
    assert sum(int(row[1]) for row in rows[:-2]) == int(rows[-2][1]) == len(pinned()) + len(from_npm())
    assert rows[-1][1] == "0"
    assert page.reviews()[1][0][1] == str(len(facts.items))
