"""Fixtures that all tests share: the real facts, the compiled catalogue, the built and served site."""

import pytest

from checker import Catalogue
from site_builder.compile import compile_catalogue
from site_builder.facts import load_facts
from tests.built import build, served


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


@pytest.fixture(scope="session")
def built_site():
    """The folder of the built site; built once, by the same steps as ``make site``."""
    return build()


@pytest.fixture(scope="session")
def address(built_site):
    """The address at which the built site is served, ending in a slash."""
    with served(built_site) as url:
        yield url
