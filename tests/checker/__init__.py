"""Tests of the package checker: what it answers, in Python and on the command line."""
