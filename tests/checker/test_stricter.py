"""Of two names that share words the stricter counts; a counted thing that nobody knows makes no yes of what it is for."""

import pytest

from checker import Direction, Query, Verdict, check
from site_builder.day import build_day

DAY = build_day()


def _verdict(catalogue, text):
    return check(catalogue, Query(text, Direction.DOMESTIC, day=DAY)).verdict


@pytest.mark.parametrize("text", ["cái ví da trăn", "gửi cái ví da trăn mua hồi đi Thái", "cái ví da cá sấu"])
def test_the_stricter_of_two_names_that_share_words(catalogue, text):
    assert _verdict(catalogue, text) is Verdict.CONDITIONAL


@pytest.mark.parametrize("text", ["cái ví vải", "cái ví nữ"])
def test_nothing_stricter_shares_the_words(catalogue, text):
    assert _verdict(catalogue, text) is Verdict.ALLOWED


@pytest.mark.parametrize(
    "text", ["gửi 2 lon Zorkx dán giày cho xưởng", "gửi gói Zorkum thông bồn cầu cho chị gái thuê trọ"]
)
def test_what_a_counted_unknown_thing_is_for_is_not_sent(catalogue, text):
    assert _verdict(catalogue, text) is not Verdict.ALLOWED


@pytest.mark.parametrize("text", ["gửi 2 đôi giày Zorkx cho xưởng", "gửi 2 bộ bồn cầu Zorkum cho chị gái thuê trọ"])
def test_a_makers_name_behind_a_counted_thing_hides_nothing(catalogue, text):
    assert _verdict(catalogue, text) is Verdict.ALLOWED
