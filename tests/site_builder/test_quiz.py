"""The quiz: every answer is the thing's own verdict on the day, with its reason; nothing is typed twice."""

from datetime import date

import pytest

from site_builder.day import build_day
from site_builder.quiz import CHOICES, quiz
from site_builder.records.learning import Lesson
from site_builder.views import Viewer

DAY = date(2026, 3, 1)
LESSONS = Lesson.__args__


def test_answer_and_reason_are_the_item_s(world):
    sweets, cracker = quiz(Viewer(world.load(), "vi", DAY), "nguoi_gui")
    assert (sweets.right.code, sweets.right.way, sweets.reason) == ("duoc_gui", "Gửi trong nước", "Đồ thường.")
    assert (cracker.right.code, cracker.source) == ("cam", "Pháp luật cấm")


def test_answer_follows_the_rule_of_the_day(world):
    sweets, _ = quiz(Viewer(world.load(), "vi", date(2023, 5, 1)), "nguoi_gui")
    assert (sweets.right.code, sweets.conditions) == ("co_dieu_kien", ("Gói kín.",))


def test_question_without_a_rule_on_the_day_is_left_out(world):
    world.replace("cau-do.yaml", "vat_pham: phao-thu", "vat_pham: pin-thu")
    asked = quiz(Viewer(world.load(), "vi", date(2020, 5, 1)), "nguoi_gui")
    assert [question.code for question in asked] == ["keo-cho-be"]


def test_lesson_without_questions_stops_the_build(world):
    with pytest.raises(KeyError, match="xa_phuong"):
        quiz(Viewer(world.load(), "vi", DAY), "xa_phuong")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("lesson", LESSONS)
def test_every_lesson_asks_enough_and_all_kinds_of_answer(facts, lesson, language):
    questions = quiz(Viewer(facts, language, build_day()), lesson)
    assert len(questions) == sum(lesson in kept.record.lessons for kept in facts.quiz.values()) >= 12
    assert {question.right.code for question in questions} == {"cam", "co_dieu_kien", "duoc_gui", "can_hoi_them"}
    assert all(question.reason and len(question.choices) == len(CHOICES) for question in questions)


def test_no_question_gives_its_answer_away(facts):
    labels = {word for kept in facts.verdicts.values() for word in (kept.record.label.vi, kept.record.label.en)}
    for kept in facts.quiz.values():
        for text in (kept.record.situation.vi, kept.record.situation.en):
            assert not any(label.lower() in text.lower() for label in labels), kept.id
