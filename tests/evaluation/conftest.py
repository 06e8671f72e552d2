"""One run of the evaluation for all tests that look at its figures."""

from datetime import date

import pytest

from evaluation.stored import figures_for
from tests.data.conftest import world

__all__ = ["world"]


@pytest.fixture(scope="session")
def figures(compiled):
    """The figures of the real catalogue: of this very data, checker and evaluation, measured once, here or for the site."""
    return figures_for(compiled)


@pytest.fixture(scope="session")
def day(compiled):
    """The day of the data, for which the evaluation asks."""
    return date.fromisoformat(compiled["ngay_du_lieu"])
