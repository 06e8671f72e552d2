"""The order of a Vietnamese dictionary, against a list ordered by hand."""

import random

import pytest

from site_builder.order import dictionary_key
from site_builder.views import Viewer, first_letter

# Letters first (a ă â … d đ … o ô ơ … u ư), then tones (none, grave, hook, tilde, acute, dot),
# syllable by syllable: what begins with "bàn" stands before what begins with "bán" or "bánh".
BY_HAND = [
    "2 tấn",
    "an toàn",
    "anh",
    "ảnh",
    "ánh",
    "áo",
    "ắc quy",
    "ăn",
    "âm ly",
    "ấm",
    "ba lô",
    "bàn",
    "bàn là",
    "bàn phím",
    "bản đồ",
    "bán hàng",
    "bạn",
    "bánh",
    "bánh chưng",
    "bánh mì",
    "bia",
    "bia hơi",
    "biên lai",
    "búa",
    "dao",
    "dấm",
    "dừa",
    "đá",
    "đạn",
    "đèn",
    "ghế",
    "kẹo",
    "nem",
    "nước mắm",
    "ong",
    "ô",
    "ổ cứng",
    "ơ kìa",
    "pháo",
    "rượu",
    "tem",
    "thư",
    "ủng",
    "ưng",
    "vàng",
    "xăng",
    "yến",
]


def test_list_by_hand_is_long_enough():
    assert len(set(BY_HAND)) >= 40


@pytest.mark.parametrize("seed", range(5))
def test_order_agrees_with_the_list_by_hand(seed):
    shuffled = random.Random(seed).sample(BY_HAND, len(BY_HAND))
    assert sorted(shuffled, key=dictionary_key) == BY_HAND


@pytest.mark.parametrize("tones", [["ma", "mà", "mả", "mã", "má", "mạ"], ["mư", "mừ", "mử", "mữ", "mứ", "mự"]])
def test_tones(tones):
    shuffled = random.Random(1).sample(tones, len(tones))
    assert sorted(shuffled, key=dictionary_key) == tones


@pytest.mark.parametrize(
    ("left", "right"), [("bánh chưng", "Bánh mì"), ("Bánh chưng", "bánh mì"), ("pin (rời)", "pin to")]
)
def test_capitals_and_brackets_do_not_disturb_the_order(left, right):
    assert dictionary_key(left) < dictionary_key(right)


def test_capital_and_small_word_are_still_told_apart():
    assert dictionary_key("Bánh") != dictionary_key("bánh")


@pytest.mark.parametrize(
    ("word", "letter"),
    [("ẩm", "Â"), ("Ắc quy", "Ă"), ("áo", "A"), ("đạn", "Đ"), ("dao", "D"), ("ệ", "Ê"), ("ổ cứng", "Ô"),
     ("ợ", "Ơ"), ("ự", "Ư"), ("ủng", "U"), ("yến", "Y"), ("2 tấn", "0–9"), ("wi-fi", "W")],
)  # fmt: skip
def test_first_letter(word, letter):
    assert first_letter(word) == letter


def test_letters_of_the_page_stand_in_order(facts):
    letters = [letter for letter, _ in Viewer(facts, "vi", max_day(facts)).alphabet()]
    alphabet = [letter for letter in ("0–9", *"AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ") if letter in letters]
    assert letters == alphabet


def test_words_of_each_letter_stand_in_order(facts):
    for _, entries in Viewer(facts, "vi", max_day(facts)).alphabet():
        words = [word for word, _, _ in entries]
        assert words == sorted(words, key=dictionary_key)


def max_day(facts):
    """The day on which the records were last checked."""
    return max(kept.record.check.day for kept in facts.items.values())
