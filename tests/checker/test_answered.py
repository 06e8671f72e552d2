"""Words of a text that answer a record's question, so that nobody is asked what they have said."""

import pytest

from checker import Direction, Query, Verdict, check

ABROAD = Direction.OUTBOUND


def _answer(catalogue, text, direction=Direction.DOMESTIC):
    return check(catalogue, Query(text, direction=direction))


@pytest.mark.parametrize(
    ("text", "direction", "verdict"),
    [
        ("hải sản đông lạnh", Direction.DOMESTIC, Verdict.CONDITIONAL),
        ("hai san dong lanh", Direction.DOMESTIC, Verdict.CONDITIONAL),  # two syllables tell it without marks
        ("tôm hùm còn sống", Direction.DOMESTIC, Verdict.PROHIBITED),
        ("xe đạp điện còn pin", Direction.DOMESTIC, Verdict.PROHIBITED),
        ("xe đạp điện không kèm pin", Direction.DOMESTIC, Verdict.CONDITIONAL),  # longer words win: no "kèm pin"
        ("cờ đuôi nheo lễ hội", Direction.DOMESTIC, Verdict.ALLOWED),
        ("sầu riêng tươi", ABROAD, Verdict.PROHIBITED),
        ("bánh chưng chay", ABROAD, Verdict.CONDITIONAL),
        ("kiếm nhựa giống thật", Direction.DOMESTIC, Verdict.PROHIBITED),
    ],
)
def test_said_words_answer(catalogue, text, direction, verdict):
    result = _answer(catalogue, text, direction)
    assert (result.verdict, result.asked) == (verdict, None)


@pytest.mark.parametrize(
    "text",
    [
        "tôm hùm",  # nothing said
        "tôm hùm không còn sống",  # denied
        "tôm hùm chưa đông lạnh",
        "tôm hùm còn sống hay đông lạnh đều có",  # both
        "tôm hùm, rau củ còn sống",  # said of something else
        "giấu tôm hùm đông lạnh cho khỏi bị soi",  # who hides something is asked
    ],
)
def test_without_a_clear_word_the_question_stays(catalogue, text):
    result = _answer(catalogue, text)
    lobster = next(finding for finding in result.findings if finding.mention.words == "tôm hùm")
    assert lobster.asked is not None and lobster.verdict is not Verdict.ALLOWED


def test_one_syllable_without_marks_says_nothing(catalogue):
    assert _answer(catalogue, "gui kiem nhua xop").asked is not None  # "xop" may be any word


def test_a_tap_answers_what_the_text_leaves_open(catalogue):
    asked = check(catalogue, Query("ắc quy khô"))
    assert asked.asked and "phồng" in asked.asked.text["vi"]  # the first question is answered by "khô"
    assert check(catalogue, Query("ắc quy khô", answers=(1,))).verdict is Verdict.PROHIBITED


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("phân bón", Verdict.CONDITIONAL),
        ("vòng đá thạch anh", Verdict.CONDITIONAL),
        ("cá cảnh", Verdict.CONDITIONAL),
        ("gửi sầu riêng sang Úc", Verdict.PROHIBITED),
    ],
)
def test_a_provisional_verdict_stands_until_the_question_is_answered(catalogue, text, verdict):
    result = check(catalogue, Query(text))
    assert result.verdict is verdict and result.asked is not None


def test_plain_firecrackers_are_banned_and_paper_ones_are_asked_about(catalogue):
    assert _answer(catalogue, "gửi pháo về quê").verdict is Verdict.PROHIBITED
    assert _answer(catalogue, "pháo").verdict is Verdict.ASK  # the word alone may be any of them
    assert _answer(catalogue, "gui phao ve que").verdict is Verdict.ASK  # a float as well
    assert _answer(catalogue, "pháo giấy").verdict is Verdict.ASK
    assert _answer(catalogue, "áo phao").verdict is not Verdict.PROHIBITED
