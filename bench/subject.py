"""What is measured: the compiled catalogue, and the hand-written decision cases as the texts that people type."""

import json
import random

from checker import Catalogue, Query, check
from checker.answer import present
from site_builder.__main__ import CATALOGUE
from tests.cases import Case, load_cases

_SEED = 12
YES = frozenset({"duoc_gui", "co_dieu_kien"})

__all__ = ["CATALOGUE", "YES", "answer", "mapping", "mixed_cases", "queries", "verdict"]


def mapping() -> dict:
    """The real compiled catalogue, which ``make setup`` writes."""
    return json.loads(CATALOGUE.read_text(encoding="utf-8"))


def mixed_cases() -> list[Case]:
    """All decision cases, mixed the same way at every run, so that any first part stands for the whole."""
    cases = load_cases()
    random.Random(_SEED).shuffle(cases)
    return cases


def queries() -> list[Query]:
    """The texts to time, with direction, day and answers as the cases give them."""
    return [case.query for case in mixed_cases()]


def answer(query: Query, catalogue: Catalogue) -> dict:
    """What page and command line do for one question: verdict, explanation, next step."""
    return present(check(catalogue, query), catalogue)


def verdict(query: Query, catalogue: Catalogue) -> str:
    """The checker's verdict code alone: what is compared with the peers."""
    return check(catalogue, query).verdict.value
