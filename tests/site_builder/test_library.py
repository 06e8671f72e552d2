"""The browser's library: stand-ins take the places of real modules, and only what is wanted stays."""

import ast
import zipfile

import pytest

from site_builder.library import put_stand_ins, stand_ins, trim_library


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "library.zip"
    with zipfile.ZipFile(path, "w") as target:
        for name in (*stand_ins(), "json/__init__.py", "socket.py"):
            target.writestr(name, "whole = True")
    return path


def test_stand_ins_replace_their_modules_and_nothing_else(archive):
    put_stand_ins(archive)
    with zipfile.ZipFile(archive) as made:
        assert made.read("asyncio/__init__.py") == stand_ins()["asyncio/__init__.py"]
        assert made.read("json/__init__.py") == b"whole = True"


def test_a_stand_in_without_a_place_is_an_error(archive):
    trim_library(archive, {"json/__init__.py"})
    with pytest.raises(ValueError, match=r"library\.zip has no asyncio/__init__\.py"):
        put_stand_ins(archive)


def test_only_what_is_wanted_stays(archive):
    trim_library(archive, {"json/__init__.py", "not there.py"})
    with zipfile.ZipFile(archive) as made:
        assert made.namelist() == ["json/__init__.py"]


def test_every_stand_in_says_what_it_stands_for():
    for name, source in stand_ins().items():
        assert (ast.get_docstring(ast.parse(source)) or "").startswith("In place of "), name
