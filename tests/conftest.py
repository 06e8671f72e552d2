"""Fixtures that all tests share: the real facts, the compiled catalogue, the built and served site."""

from pathlib import Path

import pytest
from filelock import FileLock

from checker import Catalogue
from site_builder.compile import compile_catalogue
from site_builder.facts import load_facts
from tests.built import build, served
from tests.tally import (
    pytest_addoption,
    pytest_configure,
    pytest_runtest_makereport,
    pytest_sessionfinish,
    tally,
)

__all__ = ["pytest_addoption", "pytest_configure", "pytest_runtest_makereport", "pytest_sessionfinish", "tally"]


@pytest.fixture(scope="session")
def facts():
    """The real records of data/, checked by every rule."""
    return load_facts()


@pytest.fixture(scope="session")
def compiled(facts):
    """The compiled catalogue as a mapping."""
    return compile_catalogue(facts)


@pytest.fixture(scope="session")
def catalogue(compiled):
    """The compiled catalogue as the checker loads it."""
    return Catalogue.from_mapping(compiled)


def pytest_collection_modifyitems(items):
    """The first file that needs the built site goes first, the others last: one process builds, the other tests."""
    files = list(dict.fromkeys(item.path for item in items if "built_site" in item.fixturenames))
    items.sort(key=lambda item: 1 if item.path not in files else 2 * files.index(item.path))


@pytest.fixture(scope="session")
def built_site(tmp_path_factory, testrun_uid):
    """The folder of the built site; built once in a test run, by the same steps as ``make site``."""
    shared = tmp_path_factory.getbasetemp().parent / f"trang-{testrun_uid}"
    with FileLock(f"{shared}.khoa"):
        if not shared.exists():
            shared.write_text(str(build()), encoding="utf-8")
    return Path(shared.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def address(built_site):
    """The address at which the built site is served, ending in a slash."""
    with served(built_site) as url:
        yield url
