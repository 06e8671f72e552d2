"""Tests of pages use the tiny data folder too."""

from tests.data.conftest import world

__all__ = ["world"]
