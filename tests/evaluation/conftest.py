"""One fresh run of the evaluation for all tests that look at its figures."""

from datetime import date

import pytest

from evaluation.measure import measure
from tests.data.conftest import world

__all__ = ["world"]


@pytest.fixture(scope="session")
def figures(compiled):
    """The figures of the real catalogue, measured now."""
    return measure(compiled)


@pytest.fixture(scope="session")
def day(compiled):
    """The day of the data, for which the evaluation asks."""
    return date.fromisoformat(compiled["ngay_du_lieu"])
