"""Counts of what the tests tried and of what went wrong, for the page "Độ tin cậy".

A test with the marker ``counts(line, part=None)`` counts as one thing tried; one that takes the fixture ``tally``
says itself how many it tried, and of what parts. With ``--ghi-so-lieu`` the counts of this run go into
tests/ket-qua.json; lines that were not run keep their figures and their day. A test that fails, for whatever
reason, leaves at least one thing wrong; a skipped one is counted as skipped, never as tried.
"""

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from bench.kept import machine
from site_builder.results import TESTS

OPTION = "--ghi-so-lieu"


@dataclass
class Line:
    """Things tried, wrong and skipped, by part; the part "" is the line as a whole."""

    tried: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    skipped: int = 0

    def as_json(self, day: str) -> dict:
        """What tests/ket-qua.json keeps of the line."""
        parts = {part: {"thu": self.tried[part], "hong": self.wrong[part]} for part in sorted(self.tried) if part}
        total = {"ngay": day, "thu": self.tried.total(), "hong": self.wrong.total(), "bo_qua": self.skipped}
        return total | ({"phan": parts} if parts else {})


class Tally:
    """All lines of this run."""

    def __init__(self):
        self.lines: dict[str, Line] = {}

    def add(self, line: str, part: str, tried: int, wrong: int) -> None:
        """Count ``tried`` more things, of which ``wrong`` went wrong."""
        kept = self.lines.setdefault(line, Line())
        kept.tried[part] += tried
        kept.wrong[part] += wrong

    def skip(self, line: str) -> None:
        """A test of this line did not run."""
        self.lines.setdefault(line, Line()).skipped += 1

    def write(self, path: Path = TESTS) -> None:
        """Put the lines of this run into the file; others stay as they are."""
        kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"dong": {}}
        day = datetime.now().astimezone().date().isoformat()
        lines = kept["dong"] | {name: line.as_json(day) for name, line in self.lines.items()}
        result = {"may": machine(), "dong": dict(sorted(lines.items()))}
        path.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


_TALLY = pytest.StashKey[Tally]()
_SAID = pytest.StashKey[list]()


def pytest_addoption(parser):
    parser.addoption(OPTION, action="store_true", help="ghi số đếm của lần chạy này vào tests/ket-qua.json")


def pytest_configure(config):
    config.addinivalue_line("markers", "counts(line, part=None): counts for a line of the page on reliability")
    config.stash[_TALLY] = Tally()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    mark = item.get_closest_marker("counts")
    if mark and (report.when == "call" or not report.passed):
        _count(item, report, mark)
    return report


def _count(item, report, mark) -> None:
    (line,), part = mark.args, mark.kwargs.get("part") or ""
    tally = item.config.stash[_TALLY]
    if report.skipped:
        tally.skip(line)
        return
    said = item.stash.get(_SAID, []) if report.when == "call" else []
    for own_part, tried, wrong in said or [(part, int(report.when != "teardown"), 0)]:
        tally.add(line, own_part or part, tried, wrong)
    if report.failed and not any(wrong for _, _, wrong in said):
        tally.add(line, part, 0, 1)


@pytest.fixture
def tally(request) -> Callable[..., None]:
    """``tally(tried, wrong=0, part="")``: how many things this test tried; to be called before it asserts."""
    said = request.node.stash.setdefault(_SAID, [])
    return lambda tried, wrong=0, part="": said.append((part, tried, wrong))


def pytest_sessionfinish(session):
    if session.config.getoption(OPTION):
        session.config.stash[_TALLY].write()
