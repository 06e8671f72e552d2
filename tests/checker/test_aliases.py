"""Every name of every record, asked as people ask, leads to that record's own verdict."""

from datetime import date

import pytest

from checker import Direction, Query, Verdict, check

DAY = date(2026, 11, 22)
FRAMES = ("{}", "gửi {}", "cho em hỏi gửi {} được không ạ")


def _wrong(catalogue, compiled, frame, wanted):
    """(text, answer) for every alias whose answer is not in ``wanted(verdict of its record)``."""
    for code, item in catalogue.items.items():
        rule = item.rule_on(DAY)
        if rule is None:
            continue
        item = compiled["vat_pham"][code]
        for alias in (*item["ten_khac"]["vi"], *item.get("ten_an", ())):
            text = frame.format(alias)
            query = Query(text, day=DAY, direction=Direction.DOMESTIC, by_air=False)
            verdict = check(catalogue, query).verdict
            if verdict not in wanted(rule.at_first("trong_nuoc")):
                yield text, verdict.value


@pytest.mark.parametrize("frame", FRAMES)
def test_a_name_gives_its_verdict_or_a_question(catalogue, compiled, frame):
    wrong = list(_wrong(catalogue, compiled, frame, lambda verdict: {verdict, Verdict.ASK}))
    assert wrong == []


@pytest.mark.parametrize("frame", FRAMES)
def test_a_banned_name_is_never_answered_with_a_yes(catalogue, compiled, frame):
    no_yes = set(Verdict) - {Verdict.ALLOWED, Verdict.CONDITIONAL}
    bans = {Verdict.PROHIBITED}
    wrong = list(_wrong(catalogue, compiled, frame, lambda verdict: no_yes if verdict in bans else set(Verdict)))
    assert wrong == []
