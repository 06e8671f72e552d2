"""Figures on the page on speed come from the build and from what the benchmark recorded; what is missing is a dash."""

import json

import pytest

from bench import kept
from site_builder import speed_figures
from site_builder.phrases import LANGUAGES, Speaker
from site_builder.speed_figures import GROWTH_CELLS, RIVAL_CELLS, speed_figure


@pytest.fixture
def figures(facts, tmp_path, monkeypatch):
    """Asks for a figure; results are those that the test writes into ``tmp_path``."""
    results = {kind: (tmp_path / path.name, cells) for kind, (path, cells) in speed_figures._RESULTS.items()}
    monkeypatch.setattr(speed_figures, "_RESULTS", results)
    return lambda name, language="vi": speed_figure(name, facts, Speaker(facts, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_sizes_and_names_are_those_of_the_build(figures, language, compiled):
    names = [int(figures(f"ten-{part}", language).replace(".", "").replace(",", "")) for part in (1, 2, 3)]
    sizes = [float(figures(f"phan-{part}", language).replace(",", ".")) for part in (1, 2, 3)]
    assert sum(names) > 20 * len(compiled["vat_pham"])
    assert sizes[0] < 16 and all(size < 100 for size in sizes)


def test_rows_are_what_the_benchmark_recorded(figures, tmp_path):
    row = dict.fromkeys(RIVAL_CELLS, 1234.5) | {"p99_ms": None}
    told = {"ngay": "2026-11-22", "may": "máy thử", "hang": {"fts5": row}}
    (tmp_path / speed_figures.RIVALS.name).write_text(json.dumps(told), encoding="utf-8")
    assert figures("cach-fts5").split(" | ") == ["1.234", "–", "1.234", "1.234", "1.234"]
    assert "máy thử" in figures("cach-ngay")
    assert figures("cach-rapidfuzz").split(" | ") == ["–"] * len(RIVAL_CELLS)


def test_what_was_not_measured_is_a_dash_and_what_does_not_exist_an_error(figures, tmp_path):
    assert figures("lon-10").split(" | ") == ["–"] * len(GROWTH_CELLS)
    told = {"ngay": "2026-11-22", "may": "x", "hang": {"100": None}}  # the machine could not run it
    (tmp_path / speed_figures.GROWTH_IN_BROWSER.name).write_text(json.dumps(told), encoding="utf-8")
    assert figures("lon_trinh_duyet-100").split(" | ") == ["–"] * len(GROWTH_CELLS)
    assert "make bench" in figures("lon-ngay")
    for name in ("phan-4", "khac-1"):
        with pytest.raises(KeyError):
            figures(name)


@pytest.mark.parametrize("short", [True, False])
def test_a_short_run_is_marked_and_kept_away_from_the_pages(tmp_path, monkeypatch, short):
    monkeypatch.setattr(kept, "SHORT", short)
    monkeypatch.setattr(kept, "PROJECT", tmp_path.parent)
    monkeypatch.setattr(kept, "LOOKS", tmp_path / "thu")
    kept.write_result(tmp_path / "ket-qua.json", {"hang": {}})
    assert (tmp_path / "ket-qua.json").exists() is not short
    if short:
        assert json.loads((tmp_path / "thu" / "ket-qua.json").read_text(encoding="utf-8"))["chay_thu"] is True
