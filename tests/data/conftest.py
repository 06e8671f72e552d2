"""The fixture that gives a test its own tiny data folder."""

import pytest

from tests.data.world import World


@pytest.fixture
def world(tmp_path) -> World:
    """A valid tiny data folder that the test may change."""
    return World(tmp_path)
