"""The figures: complete, consistent, shown on the page as they were measured, and in the words of both languages."""

import pickle
import re
from dataclasses import replace
from pathlib import Path

import pytest

from evaluation.forms import Kind
from evaluation.measure import measure
from evaluation.stored import figures_for
from site_builder.compile import compile_catalogue
from site_builder.evaluated import ShownRow, evaluation_tables, number, percent
from site_builder.facts import PROJECT
from site_builder.markers import expand_markers
from site_builder.phrases import Speaker
from tests.cases import load_cases

PAGE = "ky-thuat/danh-gia"


def test_there_are_enough_questions(figures):
    assert figures.cases == len(load_cases()) >= 900
    assert figures.cases + figures.forms >= 1500


def test_every_kind_of_form_is_counted(figures):
    assert [row.key for row in figures.sections["theo_kieu"]] == [kind.value for kind in Kind]
    assert all(row.share.total for row in figures.sections["theo_kieu"])


def test_kinds_add_up_to_the_whole(figures):
    overall = figures.sections["an_toan"][0].share
    kinds = [row.share for row in figures.sections["theo_kieu"]]
    assert (sum(kind.hits for kind in kinds), sum(kind.total for kind in kinds)) == (overall.hits, overall.total)


def test_themes_add_up_to_all_written_cases(figures):
    whole, *themes = (row.share for row in figures.sections["viet_tay"])
    assert (sum(theme.hits for theme in themes), sum(theme.total for theme in themes)) == (whole.hits, whole.total)
    assert whole.hits == whole.total - len(figures.wrong_cases)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_figures_on_the_page_are_those_measured(figures, facts, day, language):
    uri = f"{PAGE}.md" if language == "vi" else f"{PAGE}.{language}.md"
    text = expand_markers((PROJECT / "docs" / uri).read_text(encoding="utf-8"), uri, facts, day)
    shown = re.findall(r"^\| ([^|]+?) \| ([\d.,]+)/([\d.,]+) \| ([^|]+) \| ([^|]+) \|$", text, re.MULTILINE)
    fresh = [row.share for rows in figures.sections.values() for row in rows]
    wanted = [
        (number(share.hits, language), number(share.total, language), percent(share.value, language)) for share in fresh
    ]
    assert [(hits, total, share.strip()) for _, hits, total, share, _ in shown] == wanted
    intervals = [" – ".join(percent(end, language) for end in share.interval) for share in fresh]
    assert [interval.strip() for *_, interval in shown] == intervals


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_row_has_words(figures, facts, language):
    speaker = Speaker(facts, language)
    keys = {row.key for rows in figures.sections.values() for row in rows}
    assert sorted(key for key in keys if "dg_" + key.replace("-", "_") not in speaker.facts.phrases) == []


def test_stored_figures_are_taken_only_for_the_same_catalogue(world, tmp_path):
    mapping = compile_catalogue(world.load())
    folder = tmp_path / "kho"
    first = figures_for(mapping, folder)
    assert first == measure(mapping)
    (kept,) = folder.iterdir()
    kept.write_bytes(pickle.dumps(replace(first, items=-1)))
    assert figures_for(mapping, folder).items == -1
    assert figures_for(mapping | {"phien_ban": "other"}, folder).items == first.items == 3


def test_tables_of_any_facts_can_be_shown(world):
    facts = world.load()
    _, tables = evaluation_tables(facts, Speaker(facts, "vi"))
    assert all(isinstance(row, ShownRow) for table in tables for row in table.rows)


def test_two_measurements_agree(world):
    mapping = compile_catalogue(world.load())
    assert measure(mapping).as_json() == measure(mapping).as_json()


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (None, "–", "–"),
        (0, "0,00%", "0.00%"),
        (0.5, "50,0%", "50.0%"),
        (0.9996, "99,96%", "99.96%"),
        (1, "100,0%", "100.0%"),
    ],
)
def test_percent(value, vi, en):
    assert (percent(value, "vi"), percent(value, "en")) == (vi, en)


def test_files_stay_small():
    files = sorted((PROJECT / "evaluation").glob("*.py"))
    assert files and all(len(path.read_text(encoding="utf-8").splitlines()) <= 300 for path in files)


def test_nothing_that_answers_people_imports_the_evaluation():
    users = [
        path.relative_to(PROJECT).as_posix()
        for folder in ("checker", "site_builder")
        for path in sorted((PROJECT / folder).rglob("*.py"))
        if re.search(r"^\s*(from|import) evaluation\b", Path(path).read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert users == ["site_builder/evaluated.py", "site_builder/open_data/documents.py"]
