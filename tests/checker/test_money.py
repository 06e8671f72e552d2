"""An amount that lies in something is money, which is asked about; a price or a number of things is none."""

import pytest

from checker import Direction, Query, Verdict, check
from site_builder.day import build_day

DAY = build_day()


def _asks_for_money(catalogue, text):
    asked = check(catalogue, Query(text, Direction.DOMESTIC, day=DAY)).asked
    return asked is not None and {choice.item for choice in asked.choices} >= set(catalogue.words["so_tien"])


@pytest.mark.parametrize(
    "text",
    [
        "phong bì có 500 nghìn",
        "trong sách kẹp 500 nghìn",
        "thư kèm 200 ngàn gửi cho mẹ",
        "thiệp cưới kẹp 500k",
        "sách bỏ 500.000 đồng",
        "sách bỏ 500000",
    ],
)
def test_an_amount_in_something_is_asked_about(catalogue, text):
    assert _asks_for_money(catalogue, text)


@pytest.mark.parametrize(
    "text", ["áo thun giá 500 nghìn", "thiệp 200k", "áo có 2 túi", "tờ rơi kèm 2 ngàn áo thun", "k", "có 500"]
)
def test_a_price_or_a_number_of_things_is_no_money(catalogue, text):
    result = check(catalogue, Query(text, Direction.DOMESTIC, day=DAY))
    assert not _asks_for_money(catalogue, text)
    assert "tien-mat" not in {finding.item.id for finding in result.findings if finding.item}


def test_only_a_thing_openly_named_makes_it_a_yes(catalogue):
    without = check(catalogue, Query("phong bì", Direction.DOMESTIC, day=DAY)).verdict
    assert without is Verdict.ALLOWED
