"""The kit of the real data, for one fixed day."""

from datetime import date

import pytest

from site_builder.broadcast.files import broadcast_files
from site_builder.broadcast.kit import kit_of

DAY = date(2026, 11, 25)


@pytest.fixture(scope="session")
def kit(facts):
    return kit_of(facts, DAY)


@pytest.fixture(scope="session")
def files(facts):
    """Every file of the kit by its path."""
    return {file.path: file.content for file in broadcast_files(facts, DAY)}
