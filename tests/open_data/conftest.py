"""What is published, made once from the real facts."""

import json

import pytest

from site_builder.day import build_day
from site_builder.outputs import render_files
from tests.data.conftest import world

__all__ = ["world"]


@pytest.fixture(scope="session")
def day():
    """The day that published verdicts are about."""
    return build_day()


@pytest.fixture(scope="session")
def published(facts, day):
    """Every published file that is no page: path -> bytes."""
    return {file.path: file.content for file in render_files(facts, day)}


@pytest.fixture(scope="session")
def documents(published):
    """Every JSON document of the API by its path below ``api/v1/``."""
    inside = {
        path.removeprefix("api/v1/"): content for path, content in published.items() if path.startswith("api/v1/")
    }
    return {path: json.loads(content) for path, content in inside.items()}
