"""The checker as a package: pip installs it without the network, and three lines of code answer."""

import subprocess
import sys
import venv

import pytest

from checker import Query, check
from site_builder.open_data.wheel import FOLDER, wheel_files, wheel_name

THREE_LINES = """
from checker import Query, check
from checker.bundled import load_catalogue
print(check(load_catalogue(), Query({question!r})).verdict)
"""

pytestmark = pytest.mark.counts("trien_khai", part="goi_python")


@pytest.fixture(scope="module")
def installed(published, compiled, tmp_path_factory):
    """The Python of a fresh environment that holds the wheel and nothing else."""
    folder = tmp_path_factory.mktemp("goi")
    name = wheel_name(compiled)
    (folder / name).write_bytes(published[FOLDER + name])
    venv.create(folder / "moi", with_pip=False, symlinks=True)
    python = folder / "moi" / "bin" / "python"
    offline = ["--no-index", "--no-deps", "--disable-pip-version-check", "--quiet"]
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", *offline, str(folder / name)]
    subprocess.run(command, check=True, capture_output=True)
    return python


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd="/")
    return done.stdout


@pytest.mark.parametrize("question", ["pháo nổ", "sạc dự phòng", "quần áo", "xyzzy"])
def test_three_lines_answer_as_the_checker_does(installed, catalogue, question):
    printed = _run(str(installed), "-I", "-c", THREE_LINES.format(question=question))
    assert printed.strip() == str(check(catalogue, Query(question)).verdict)


def test_command_line_needs_no_other_file(installed):
    assert '"verdict": "cam"' in _run(str(installed.parent / "an-toan-buu-chinh"), "--json", "pháo nổ")


def test_package_is_typed_and_needs_nothing_else(installed):
    code = "import importlib.metadata as m, importlib.resources as r; print(m.requires('an-toan-buu-chinh'), r.files('checker').joinpath('py.typed').is_file())"
    assert _run(str(installed), "-I", "-c", code).split() == ["None", "True"]


def test_wheel_is_the_same_whenever_it_is_built(facts, day, published, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")  # the wheel's own fixed time must win
    (again,) = wheel_files(facts, day)
    assert published[again.path] == again.content
