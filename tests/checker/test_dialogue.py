"""A question can be answered by typing; anything else is a new question."""

from datetime import date

import pytest

from checker import Query, Verdict, check
from checker.dialogue import continued

DAY = date(2026, 11, 22)
PENDING = Query("pháo giấy", day=DAY)


@pytest.mark.parametrize(
    ("typed", "verdict"),
    [
        ("1", Verdict.CONDITIONAL),
        ("lò xo", Verdict.CONDITIONAL),
        ("lo xo", Verdict.CONDITIONAL),
        ("2", Verdict.PROHIBITED),
        ("khí nén", Verdict.PROHIBITED),
        ("mồi lửa", Verdict.PROHIBITED),
    ],
)
def test_a_typed_answer_continues_the_question(catalogue, typed, verdict):
    query = continued(catalogue, PENDING, typed)
    assert query is not None and query.text == PENDING.text
    assert check(catalogue, query).verdict is verdict


@pytest.mark.parametrize("typed", ["sách", "9", "0", "", "hoặc áo", "pháo hoa nổ"])
def test_another_text_is_a_new_question(catalogue, typed):
    assert continued(catalogue, PENDING, typed) is None


def test_nothing_is_continued_when_nothing_was_asked(catalogue):
    assert continued(catalogue, Query("heroin", day=DAY), "1") is None


def test_a_choice_of_meaning_asks_about_that_thing(catalogue):
    pending = Query("phao", day=DAY)
    asked = check(catalogue, pending).asked
    query = continued(catalogue, pending, "1")
    assert query.text == asked.choices[0].query
