"""A feast day is measured visits times assumptions, both as written; what was not measured is said to be so."""

import json

import pytest

from site_builder import capacity as module
from site_builder.capacity import capacity, day_of
from site_builder.phrases import LANGUAGES, Speaker
from site_builder.records.capacity import Scene
from site_builder.results import figure

ASSUMED = {
    "luot-moi-nguoi": 2, "da-tung-mo": 50, "co-hoi": 50, "giu-ban": 50, "gio-cao-diem": 50, "duong-truyen": 100, "gia-mot-gb": 1000,
}  # fmt: skip
SIZES = {
    "doc_mot_trang": 10, "doc_va_giu": 1000, "hoi_lan_dau": 400, "giu_lai": 600, "hoi_lan_sau": 2, "hoi_lan_sau_khong_luu": 8,
}  # fmt: skip
MEASURED = {
    "ngay": "2026-11-22",
    "may": "x",
    "luot": {name: {"lan_hoi": size / 2, "byte": size, "khong_doi_304": 0} for name, size in SIZES.items()},
    "bo_dem": {"luot_xem": 200, "theo_tieu_de": {"lan_hoi": 0.5, "byte": 0.75}},
}
PLACE = {"ma": "noi", "ten": {"vi": "Nơi thử", "en": "Trial place"}, "so_nguoi": 1000, "phan_tram": 10}


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Writes a result file and makes the page read it; without a call nothing has been measured."""
    paths = {name: tmp_path / f"{name}.json" for name in ("VISITS", "LOAD")}
    for name, path in paths.items():
        monkeypatch.setattr(module, name, path)
    return lambda name, result: paths[name].write_text(json.dumps(result), encoding="utf-8")


def test_a_day_worked_out_by_hand():
    day = day_of(Scene.model_validate(PLACE), ASSUMED, MEASURED)
    # 100 people, 2 visits each: 50 first visits, 150 later ones.
    first = 0.5 * (400 + 0.5 * 600) + 0.5 * (0.5 * 1000 + 0.5 * 10)
    later = 0.5 * 2 + 0.5 * 8
    assert (day.visits, day.first) == (200, 50)
    assert day.bytes == pytest.approx(50 * first + 150 * later)
    assert day.requests == pytest.approx(day.bytes / 2)
    assert day.peak_bytes == pytest.approx(day.bytes * 0.5 / 3600)
    assert day.behind["theo_tieu_de"] == pytest.approx(day.peak_bytes / 4)


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_says_what_was_not_measured(facts, files, language):
    found = capacity(facts, Speaker(facts, language))
    assert found.visits is found.cache is found.days is None
    assert "make capacity" in found.measured
    files("VISITS", MEASURED)
    found = capacity(facts, Speaker(facts, language))
    unmeasured = Speaker(facts, language).say("kq_chua_co")
    assert [row for row in found.days[1] if row[1:] == [unmeasured] * len(facts.scenes)]
    assert "2026" in found.measured


def test_one_machine_is_enough_or_its_line_or_nothing_is(facts, files):
    files("VISITS", MEASURED)

    def verdicts(rate: float) -> list[str]:
        files("LOAD", {"hang": [{"viec": "dam_dong", "ket_noi": 1000, "lan_hoi_giay": rate}]})
        return capacity(facts, Speaker(facts, "vi")).days[1][-1][1:]

    say = Speaker(facts, "vi").say
    assert set(verdicts(1e9)) == {say("sc_du")}
    assert set(verdicts(1e-9)) == {say("sc_thieu")}
    files("VISITS", MEASURED | {"luot": {name: {"lan_hoi": 0, "byte": 1e12, "khong_doi_304": 0} for name in SIZES}})
    assert set(verdicts(1e9)) == {say("sc_thieu_duong")}


def test_every_assumption_is_shown_with_its_reason_and_used(facts, files):
    files("VISITS", MEASURED)
    rows = capacity(facts, Speaker(facts, "vi")).assumptions[1]
    for kept in facts.assumptions.values():
        assert [row for row in rows if row[0] == kept.record.name.vi and row[2] == kept.record.why.vi]
    assert facts.assumptions.keys() == ASSUMED.keys(), "an assumption that no formula uses, or the other way about"


@pytest.mark.parametrize(
    ("value", "vi", "en"), [(1234567, "1.234.567", "1,234,567"), (0.25, "0,2", "0.2"), (12.34, "12,3", "12.3"), (5, "5", "5"), (1234.5, "1.234", "1,234")]
)  # fmt: skip
def test_figures_are_written_as_each_language_does(value, vi, en):
    assert (figure(value, "vi"), figure(value, "en")) == (vi, en)
