"""Written text is said as presenters say it; what is not known stays and is listed."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.facts import read_facts
from site_builder.spoken import ReadAloud, Tables
from site_builder.spoken.breath import Timing, bounds, breath_groups
from site_builder.spoken.numbers import cardinal, digits, roman
from site_builder.spoken.syllables import count, is_syllable, words

GOLDEN = Path(__file__).parent / "golden.tsv"
ROWS = [line.split("\t") for line in GOLDEN.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
READER = ReadAloud(Tables.of(read_facts()))


def test_the_golden_file_is_large_and_has_no_line_twice():
    assert len(ROWS) >= 150
    assert len({row[0] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_it_is_said_as_presenters_say_it(row):
    spoken = READER.read(row[0])
    assert spoken.text == row[1]
    assert spoken.unknown == (tuple(row[2].removeprefix("?").split(" ")) if len(row) > 2 else ())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_was_read_once_stays_as_it_is(row):
    once = READER.read(row[0])
    assert READER.read(once.text) == once


@given(st.text(alphabet="0123456789.,/-–:%° đồngkghđNĐCPQH()“”…ậ", max_size=30))
@settings(deadline=None)
def test_nothing_breaks_it_and_every_digit_left_is_listed(text):
    spoken = READER.read(text)
    listed = " ".join(spoken.unknown)
    assert all(run in listed for run in re.findall(r"\d+", spoken.text))


@given(st.integers(min_value=0, max_value=10**12))
@settings(deadline=None)
def test_every_number_is_said_in_syllables(value):
    assert all(is_syllable(word) for word in words(cardinal(value)))
    assert "mươi bốn" not in cardinal(value)


_ONES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def _below_thousand(value: int, whole: bool) -> str:
    """Hundreds, tens, ones; ``whole`` says the noughts too, as behind a thousand."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    said = [f"{_ONES[hundreds]} trăm"] if hundreds or whole else []
    if tens == 0 and ones:
        said.append(f"linh {_ONES[ones]}" if said else _ONES[ones])
    elif tens == 1:
        said.append("mười" + (f" {'lăm' if ones == 5 else _ONES[ones]}" if ones else ""))
    elif tens:
        said.append(
            f"{_ONES[tens]} mươi" + (f" { {1: 'mốt', 4: 'tư', 5: 'lăm'}.get(ones, _ONES[ones]) }" if ones else "")
        )
    return " ".join(said)


def test_the_library_counts_as_we_do():
    for value in range(1, 1000):
        assert cardinal(value) == _below_thousand(value, whole=False)
        assert cardinal(value * 1000) == f"{_below_thousand(value, whole=False)} nghìn"
        assert cardinal(2_000_000 + value) == f"hai triệu {_below_thousand(value, whole=True)}"


@given(st.integers(min_value=1, max_value=3999))
def test_roman_numbers_are_read_back(value):
    letters = "".join(
        part * times
        for part, times in zip(
            ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"), _times(value), strict=True
        )
    )
    assert roman(letters) == value


def _times(value: int):
    for worth in (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1):
        yield value // worth
        value %= worth


def test_what_is_no_roman_number_is_none():
    assert [roman(text) for text in ("", "IIII", "VX", "IC", "abc")] == [None] * 5


def test_digits_are_said_one_by_one():
    assert digits("0769.04") == "không bảy sáu chín không bốn"


@pytest.mark.parametrize(
    "word",
    [
        "nghiêng",
        "quyển",
        "giữ",
        "khuya",
        "ngoằn",
        "uýnh",
        "yêu",
        "ướt",
        "huếch",
        "thuở",
        "quýt",
        "gì",
        "giếng",
        "Đường",
        "kỹ",
        "ỉa",
        "xoong",
        "oa",
    ],
)
def test_vietnamese_syllables_are_known(word):
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["vape", "UBND", "shop", "Zalo", "km", "12", "xăng/dầu", "ôtô", "axit", "strong", "B"])
def test_what_cannot_be_said_as_written_is_known(word):
    assert not is_syllable(word)


def test_a_long_sentence_is_cut_at_its_pauses_and_nothing_is_lost():
    text = "Khi gửi, bà con khai đúng tên hàng, đúng số lượng, ghi đúng họ tên và địa chỉ của người gửi, người nhận. Cảm ơn."
    groups = breath_groups(text)
    assert " ".join(groups) == text
    assert groups[-1] == "Cảm ơn."
    assert all(count(group) <= 24 for group in groups)


@pytest.mark.parametrize(("slot", "fewest", "most"), [(30, 86, 104), (60, 171, 209), (180, 513, 627), (300, 855, 1045)])
def test_a_slot_has_a_tenth_of_slack_at_190_syllables_a_minute(slot, fewest, most):
    assert bounds(slot) == (fewest, most)
    assert Timing(fewest).fits(slot) and Timing(most).fits(slot)
    assert not Timing(fewest - 1).fits(slot) and not Timing(most + 1).fits(slot)
