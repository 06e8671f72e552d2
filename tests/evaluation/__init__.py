"""Tests of the project's own evaluation."""
