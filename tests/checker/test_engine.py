"""From things found to one verdict: direction, air, day, several things, answers, and care."""

import sys
from datetime import date

import pytest

from checker import Direction, Query, Verdict, check

DAY = date(2026, 11, 22)


@pytest.fixture
def ask(small):
    """Text and parts of a query -> the result."""

    def asked(text, **parts):
        return check(small, Query(text, **{"day": DAY, **parts}))

    return asked


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("gửi quần áo", Verdict.ALLOWED),
        ("gửi mật ong", Verdict.CONDITIONAL),
        ("gửi pháo nổ", Verdict.PROHIBITED),
        ("gửi pháo giấy", Verdict.ASK),
        ("gửi gulubamba", Verdict.UNKNOWN),
        ("gửi quần áo và mật ong", Verdict.CONDITIONAL),
        ("gửi quần áo và pháo giấy", Verdict.ASK),
        ("gửi pháo giấy, pháo nổ", Verdict.PROHIBITED),
        ("gửi quần áo và gulubamba", Verdict.UNKNOWN),
        ("gửi gulubamba và pháo nổ", Verdict.PROHIBITED),
    ],
)
def test_the_strictest_thing_decides(ask, text, verdict):
    assert ask(text).verdict is verdict


def test_the_deciding_thing_comes_first(ask):
    assert ask("gửi quần áo và pháo nổ").findings[0].item.id == "phao-no"


@pytest.mark.parametrize(
    ("text", "chosen", "direction", "verdict"),
    [
        ("gửi nem chua", None, Direction.DOMESTIC, Verdict.CONDITIONAL),
        ("gửi nem chua ra nước ngoài", None, Direction.OUTBOUND, Verdict.PROHIBITED),
        ("gửi nem chua đi Nhật", None, Direction.OUTBOUND, Verdict.PROHIBITED),
        ("gửi nem chua từ Nhật", None, Direction.INBOUND, Verdict.CONDITIONAL),
        ("gửi nem chua về Việt Nam", None, Direction.INBOUND, Verdict.CONDITIONAL),
        ("gửi nem chua vào Sài Gòn", None, Direction.DOMESTIC, Verdict.CONDITIONAL),
        ("gửi nem chua đi Nhật", Direction.DOMESTIC, Direction.DOMESTIC, Verdict.CONDITIONAL),
        ("gửi nem chua", Direction.OUTBOUND, Direction.OUTBOUND, Verdict.PROHIBITED),
    ],
)
def test_direction_is_read_from_the_text_unless_chosen(ask, text, chosen, direction, verdict):
    result = ask(text, direction=chosen)
    assert (result.direction, result.verdict) == (direction, verdict)


def test_the_destination_is_kept(ask):
    assert ask("gửi quần áo đi Nhật").destination == "nhat-ban"


@pytest.mark.parametrize(
    ("text", "by_air", "verdict"),
    [
        ("gửi sạc dự phòng", None, Verdict.CONDITIONAL),
        ("gửi sạc dự phòng bằng máy bay", None, Verdict.PROHIBITED),
        ("gửi sạc dự phòng", True, Verdict.PROHIBITED),
        ("gửi sạc dự phòng bằng máy bay", False, Verdict.CONDITIONAL),
    ],
)
def test_air_is_read_from_the_text_unless_chosen(ask, text, by_air, verdict):
    assert ask(text, by_air=by_air).verdict is verdict


@pytest.mark.parametrize(
    ("text", "day", "verdict"),
    [
        ("gửi đèn trời", date(2026, 6, 30), Verdict.UNKNOWN),
        ("gửi đèn trời", date(2026, 7, 1), Verdict.PROHIBITED),
        ("gửi thuốc tẩy", date(2026, 6, 30), Verdict.ALLOWED),
        ("gửi thuốc tẩy", date(2026, 7, 1), Verdict.PROHIBITED),
        ("gửi thuốc tẩy", date(2019, 12, 31), Verdict.UNKNOWN),
    ],
)
def test_the_rule_of_the_day_decides_and_no_rule_means_unknown(ask, text, day, verdict):
    assert ask(text, day=day).verdict is verdict


def test_a_day_without_a_rule_is_a_gap_of_a_known_thing(ask):
    finding = ask("gửi đèn trời", day=date(2026, 6, 30)).findings[0]
    assert finding.gap and finding.item.id == "luat-moi"


def test_today_is_used_when_the_query_names_no_day(small):
    result = check(small, Query("gửi đèn trời"), today=date(2026, 6, 30))
    assert (result.day, result.verdict) == (date(2026, 6, 30), Verdict.UNKNOWN)


@pytest.mark.parametrize(
    ("answers", "verdict"),
    [
        ((), Verdict.ASK),
        ((0,), Verdict.CONDITIONAL),
        ((1,), Verdict.PROHIBITED),
        ((2,), Verdict.ASK),
        ((2, 0), Verdict.ALLOWED),
        ((2, 1), Verdict.PROHIBITED),
        ((2, 9), Verdict.ASK),
        ((9,), Verdict.ASK),
        ((-1,), Verdict.ASK),
        ((1, 0), Verdict.PROHIBITED),
    ],
)
def test_answers_lead_to_a_verdict_or_to_the_next_question(ask, answers, verdict):
    assert ask("gửi pháo giấy", answers=answers).verdict is verdict


def test_an_answer_brings_its_explanation(ask):
    assert ask("gửi pháo giấy", answers=(0,)).findings[0].explanation["vi"] == "vì lò xo"


def test_the_second_question_is_the_one_asked(ask):
    assert ask("gửi pháo giấy", answers=(2,)).asked.text["vi"] == "Có mồi lửa không?"


def test_air_can_ban_whatever_was_answered(ask):
    assert ask("gửi pháo giấy", answers=(0,), by_air=True).verdict is Verdict.PROHIBITED


def test_an_answer_without_a_verdict_for_the_way_is_no_yes(ask):
    result = ask("gửi pháo giấy", answers=(2, 0), direction=Direction.OUTBOUND)
    assert result.verdict in (Verdict.ASK, Verdict.UNKNOWN)


def test_answers_count_only_when_one_thing_is_asked_about(ask):
    assert ask("gửi pháo giấy và đèn trời", answers=(0,), day=date(2026, 6, 30)).verdict is Verdict.ASK


@pytest.mark.parametrize("text", ["", "   ", "?!", "😀", "\u200b"])
def test_nothing_typed_is_unknown_and_empty(ask, text):
    result = ask(text)
    assert (result.verdict, result.empty, result.findings) == (Verdict.UNKNOWN, True, ())


def test_baggage_is_not_answered_with_a_yes(ask):
    result = ask("quần áo trong hành lý")
    assert result.baggage and result.verdict is Verdict.UNKNOWN


def test_a_very_long_text_is_not_answered_with_a_yes(ask):
    assert ask("quần áo " * 500).verdict is Verdict.UNKNOWN


def test_a_very_long_text_still_shows_a_ban(ask):
    assert ask("pháo nổ " + "quần áo " * 500).verdict is Verdict.PROHIBITED


def _calls(ask, text: str) -> int:
    """How many functions are called while the text is answered: the work done, on any machine."""
    calls = 0

    def count(frame, event, argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        ask(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("part", ["dan ", "quần áo ", "a,", "p", "p h a o ", "xyz ", "áo, ", "súngg "])
def test_work_grows_no_faster_than_the_text(ask, part):
    ask(part * 10)  # what is prepared once is prepared now
    assert _calls(ask, part * 2000) <= 2.2 * _calls(ask, part * 1000) + 1000


def test_a_record_can_be_named_by_its_id(ask):
    assert ask("#phao-no").verdict is Verdict.PROHIBITED
    assert ask("#quan-ao").findings[0].item.id == "quan-ao"


def test_an_unknown_thing_gets_suggestions_of_real_items(ask, small):
    suggested = ask("gửi giày gulubamba thể").suggestions
    assert suggested and set(suggested) <= set(small.items)


def test_the_same_query_gives_the_same_result(ask):
    assert ask("gửi quần áo, pháo giấy") == ask("gửi quần áo, pháo giấy")
