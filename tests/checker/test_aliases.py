"""Every name of every record, asked as people ask, leads to that record's own verdict."""

from datetime import date

import pytest

from checker import Direction, Query, Verdict, check
from tests.checker.conftest import verdict_of_name

DAY = date(2026, 11, 22)
FRAMES = ("{}", "gửi {}", "cho em hỏi gửi {} được không ạ")


@pytest.fixture(scope="module", params=FRAMES)
def answers(request, catalogue, compiled):
    """(text, verdict of its record, verdict given) for every alias in one frame, asked once for all tests."""
    return list(_ask_all(catalogue, compiled, request.param))


def _ask_all(catalogue, compiled, frame):
    for code, item in catalogue.items.items():
        rule = item.rule_on(DAY)
        if rule is None:
            continue
        item = compiled["vat_pham"][code]
        for alias in (*item["ten_khac"]["vi"], *item.get("ten_an", ())):
            text = frame.format(alias)
            query = Query(text, day=DAY, direction=Direction.DOMESTIC, by_air=False)
            yield text, verdict_of_name(rule, alias), check(catalogue, query).verdict


def test_a_name_gives_its_verdict_or_a_question(answers):
    assert [(text, given) for text, wanted, given in answers if given not in (wanted, Verdict.ASK)] == []


def test_a_banned_name_is_never_answered_with_a_yes(answers):
    banned = [(text, given) for text, wanted, given in answers if wanted is Verdict.PROHIBITED]
    assert banned and [one for one in banned if one[1] in (Verdict.ALLOWED, Verdict.CONDITIONAL)] == []
