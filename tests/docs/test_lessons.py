"""The lessons: an hour each, every slide planned, the same steps in both languages; scripts for old browsers."""

import re

import pytest

from tests.docs.conftest import DOCS

GUIDES = DOCS / "huong-dan"
SCRIPTS = sorted((DOCS / "assets" / "tap-huan").glob("*.js"))
_PLANS = re.compile(r"^## (?:Lịch|Plan)[^\n]*\n\n((?:\|[^\n]*\n)+)", re.MULTILINE)
_ROW = re.compile(r"^\| (\d+) \|.*\| (\d+)(?:–(\d+))? \|$", re.MULTILINE)
# What Chrome 60 or an old phone's browser does not know, or what needs a transpiler.
_MODERN = re.compile(r"=>|\b(?:const|let|class|async|await)\s|`|\?\.|\?\?|\.\.\.")


@pytest.mark.parametrize("ending", ["md", "en.md"])
def test_each_plan_fills_an_hour_and_covers_every_slide(ending):
    plans = _PLANS.findall((GUIDES / f"tap-huan.{ending}").read_text(encoding="utf-8"))
    for plan, lesson in zip(plans, ("bai-giao-dich-vien", "bai-xa-phuong"), strict=True):
        rows = _ROW.findall(plan)
        assert sum(int(minutes) for minutes, _, _ in rows) == 60
        planned = [slide for _, first, last in rows for slide in range(int(first), int(last or first) + 1)]
        slides = re.findall(r"^## ", (GUIDES / f"{lesson}.{ending}").read_text(encoding="utf-8"), re.MULTILINE)
        assert planned == list(range(1, len(slides) + 1)), lesson


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_script_runs_in_old_browsers_and_holds_no_words_of_the_site(script):
    text = script.read_text(encoding="utf-8")
    assert not _MODERN.findall(text)
    assert text.isascii(), "words come from data/cau-chu through the page"
