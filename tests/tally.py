"""Counts of what the tests tried and of what went wrong, for the page "Độ tin cậy".

A test with the marker ``counts(line, part=None)`` counts as one thing tried; one that takes the fixture ``tally``
says itself how many it tried, and of what parts. With ``--ghi-so-lieu`` the counts of this run go into
tests/ket-qua.json; what was not run keeps its figures and its day. A test that fails, for whatever
reason, leaves at least one thing wrong; a skipped one is counted as skipped, never as tried.
"""

import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from bench.kept import machine
from site_builder.reliability import LINES
from site_builder.results import TESTS, read_result

OPTION = "--ghi-so-lieu"


@dataclass
class Counts:
    """Things tried, gone wrong and skipped."""

    tried: int = 0
    wrong: int = 0
    skipped: int = 0

    def as_json(self, day: str) -> dict:
        """What tests/ket-qua.json keeps."""
        return {"ngay": day, "thu": self.tried, "hong": self.wrong, "bo_qua": self.skipped}


class Tally:
    """The counts of this run by line and part; the part "" is the line as a whole."""

    def __init__(self):
        self.lines: defaultdict[str, defaultdict[str, Counts]] = defaultdict(lambda: defaultdict(Counts))

    def add(self, line: str, part: str, tried: int | None, wrong: int) -> None:
        """Count ``tried`` more things, of which ``wrong`` went wrong; None is a test that was skipped."""
        counts = self.lines[line][part]
        counts.tried += tried or 0
        counts.wrong += wrong
        counts.skipped += tried is None

    def write(self, path: Path = TESTS) -> None:
        """Put this run into the file. Parts that were not run stay, where the page names the parts of the line."""
        kept = (read_result(path) or {"dong": {}})["dong"]
        day = datetime.now().astimezone().date().isoformat()
        for line, parts in self.lines.items():
            before = kept.get(line, {}) if LINES[line] else {}
            now = {part: counts.as_json(day) for part, counts in parts.items()}
            kept[line] = dict(sorted({**before, **now}.items()))
        result = {"may": machine(), "dong": dict(sorted(kept.items()))}
        path.write_text(json.dumps(result, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


_TALLY = pytest.StashKey[Tally]()
_SAID = pytest.StashKey[list]()
_PROPERTY = "counts"  # how a process that runs tests tells the one that writes


def pytest_addoption(parser):
    parser.addoption(OPTION, action="store_true", help="ghi số đếm của lần chạy này vào tests/ket-qua.json")


def pytest_configure(config):
    config.addinivalue_line("markers", "counts(line, part=None): counts for a line of the page on reliability")
    config.stash[_TALLY] = Tally()
    config.pluginmanager.register(_Collector(config.stash[_TALLY]))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    mark = item.get_closest_marker("counts")
    if mark and (report.when == "call" or not report.passed):
        report.user_properties.append((_PROPERTY, _counted(item, report, mark)))
    return report


def _counted(item, report, mark) -> list[list]:
    """``[line, part, tried, wrong]`` for each thing to count; tried is None for a test that was skipped."""
    (line,), part = mark.args, mark.kwargs.get("part") or ""
    if report.skipped:
        return [[line, part, None, 0]]
    said = item.stash.get(_SAID, []) if report.when == "call" else []
    usual = [("", int(report.when != "teardown"), 0)]
    counted = [[line, own or part, tried, wrong] for own, tried, wrong in said or usual]
    if report.failed and not any(wrong for *_, wrong in counted):
        counted.append([line, part, 0, 1])
    return counted


class _Collector:
    """Gathers the counts of every report, from whichever process it comes."""

    def __init__(self, tally: Tally):
        self._tally = tally

    def pytest_runtest_logreport(self, report):
        for name, counted in report.user_properties:
            if name != _PROPERTY:
                continue
            for line, part, tried, wrong in counted:
                self._tally.add(line, part, tried, wrong)


@pytest.fixture
def tally(request) -> Callable[..., None]:
    """``tally(tried, wrong=0, part="")``: how many things this test tried; to be called before it asserts."""
    said = request.node.stash.setdefault(_SAID, [])
    return lambda tried, wrong=0, part="": said.append((part, tried, wrong))


def pytest_sessionfinish(session):
    config = session.config
    if config.getoption(OPTION) and not hasattr(config, "workerinput"):
        config.stash[_TALLY].write()
