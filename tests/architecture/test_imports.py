"""The import rule: site_builder -> checker, never back; checker is pure; only the hooks know MkDocs."""

import ast
import sys
from pathlib import Path

import pytest

from site_builder.scripts import joined, source

ROOT = Path(__file__).resolve().parent.parent.parent
# What the checker may use: the modules that Pyodide's trimmed library will hold.
PURE = {
    "collections", "dataclasses", "datetime", "enum", "functools", "html", "json", "re", "typing", "unicodedata", "urllib",
}  # fmt: skip
COMMAND_LINE_TOO = {"argparse", "os", "pathlib", "sys"}


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def _files(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("path", _files("checker"), ids=lambda path: path.name)
def test_checker_imports_only_itself_and_the_pure_library(path):
    allowed = PURE | (COMMAND_LINE_TOO if path.name == "__main__.py" else set())
    outside = {name for name in _imports(path) if name.split(".")[0] != "checker"}
    assert {name.split(".")[0] for name in outside} <= allowed


@pytest.mark.parametrize("path", _files("checker"), ids=lambda path: path.name)
def test_checker_is_python_3_11(path):
    ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 11))


@pytest.mark.parametrize("path", _files("checker"), ids=lambda path: path.name)
def test_only_the_command_line_opens_files(path):
    text = path.read_text(encoding="utf-8")
    assert path.name == "__main__.py" or not any(word in text for word in ("open(", "read_text", "print("))


@pytest.mark.parametrize("path", _files("site_builder"), ids=lambda path: path.name)
def test_only_the_hooks_import_mkdocs(path):
    assert path.name == "hooks.py" or not any(name.split(".")[0] == "mkdocs" for name in _imports(path))


def test_no_code_lies_among_the_facts():
    assert not list((ROOT / "data").rglob("*.py")) + list((ROOT / "data").rglob("*.js"))


def test_javascript_holds_no_rule_and_no_legal_word():
    codes = ('"cam"', "co_dieu_kien", "duoc_gui", "can_hoi_them", "khong_ro", "Điều", "Luật", "Nghị định", "cấm")
    for path in sorted((ROOT / "docs" / "assets").rglob("*.js")):
        text = path.read_text(encoding="utf-8")
        assert not [code for code in codes if code in text], path


def test_scripts_of_every_page_parse_on_old_browsers():
    modern = ("=>", "`", "const ", "let ", "async ", "await ", "...", "?.", "class ")
    checked = [joined("assets/kiem-tra/trang.js"), joined("assets/kiem-tra/tuc-thi.js")]
    for text in [*checked, source("assets/ngoai-tuyen/dang-ky.js")]:
        code = [line.split("// ")[0] for line in text.splitlines()]
        assert not [(line, word) for line in code for word in modern if word in line]


def test_files_stay_small():
    long = {
        path.relative_to(ROOT).as_posix(): count
        for folder in ("checker", "site_builder", "tests", "bench", "evaluation")
        for path in _files(folder)
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert not long


def test_this_runs_on_the_pinned_python():
    assert sys.version_info[:2] == (3, 13), "bytecode for Pyodide 0.29 must come from Python 3.13"
