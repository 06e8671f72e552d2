"""Quantities read from a text: watt-hours, worked out where needed, and degrees of alcohol."""

import pytest

from checker.measure import measures
from checker.text import clean


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pin 20.000mAh", {"wh": 74.0}),
        ("sạc dự phòng 10000 mAh 5V", {"wh": 50.0}),
        ("pin 5000mah 3,7v", {"wh": 18.5}),
        ("pin 100Wh", {"wh": 100.0}),
        ("100Wh (27.000 mAh)", {"wh": 100.0}),
        ("rượu 40 độ", {"do_con": 40.0}),
        ("ruou 29,5%", {"do_con": 29.5}),
        ("20000MA", {"wh": 74.0}),
    ],
)
def test_quantity_is_read(text, expected):
    assert measures(clean(text)) == expected


@pytest.mark.parametrize("text", ["chai 500ml", "200 m vải", "50 mah", "iphone 15", "giảm 300%", "", "v", "wh"])
def test_other_numbers_are_no_quantity(text):
    assert measures(clean(text)) == {}
