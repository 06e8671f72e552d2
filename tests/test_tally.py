"""The counts that the page on reliability shows: of what passed, what failed and what was skipped, and nothing else."""

import json

import pytest

from tests.tally import Tally

pytest_plugins = ["pytester"]

SUITE = """
import pytest
pytestmark = pytest.mark.counts("su_co")

@pytest.mark.counts("su_co", part="mang_dut")
def test_passes(): pass

@pytest.mark.counts("su_co", part="tep_cut")
def test_fails(): assert False

@pytest.mark.counts("su_co", part="ban_moi")
def test_skipped(): pytest.skip("no browser")

@pytest.mark.counts("tan_cong", part="go")
def test_says_how_many(tally): tally(300, 2); assert False

@pytest.fixture
def late():
    yield
    assert False

@pytest.mark.counts("tan_cong", part="lien_ket")
def test_fails_afterwards(late, tally): tally(100)

def test_of_no_part(): pass
"""


@pytest.fixture
def counted(pytester, monkeypatch):
    pytester.makeconftest(
        "from tests.tally import pytest_addoption, pytest_configure, pytest_runtest_makereport, pytest_sessionfinish, tally\n"
        "import tests.tally, pathlib\n"
        "tests.tally.Tally.write.__defaults__ = (pathlib.Path('ket-qua.json'),)\n"
    )
    pytester.makepyfile(SUITE)
    monkeypatch.setattr(Tally.write, "__defaults__", Tally.write.__defaults__)

    def run(*options: str) -> dict:
        pytester.runpytest_inprocess("-p", "no:cacheprovider", "--ghi-so-lieu", *options)
        return json.loads((pytester.path / "ket-qua.json").read_text(encoding="utf-8"))["dong"]

    return run


def _plain(parts: dict) -> dict:
    return {part: (counts["thu"], counts["hong"], counts["bo_qua"]) for part, counts in parts.items()}


def test_what_passes_fails_and_is_skipped_is_told_apart(counted):
    lines = counted()
    assert _plain(lines["su_co"]) == {"": (1, 0, 0), "mang_dut": (1, 0, 0), "tep_cut": (1, 1, 0), "ban_moi": (0, 0, 1)}
    assert _plain(lines["tan_cong"]) == {"go": (300, 2, 0), "lien_ket": (100, 1, 0)}


def test_a_later_run_of_a_part_leaves_the_others(counted):
    counted()
    lines = counted("-k", "test_passes")
    assert _plain(lines["su_co"])["tep_cut"] == (1, 1, 0) and "go" in lines["tan_cong"]


def test_nothing_is_written_unless_asked(pytester, counted):
    pytester.runpytest_inprocess("-p", "no:cacheprovider")
    assert not (pytester.path / "ket-qua.json").exists()
