"""Text -> cleaned, folded and toned forms."""

import unicodedata

import pytest

from checker.text import clean, fold, key_of, split_words, toned


@pytest.mark.parametrize(
    ("typed", "folded"),
    [("đạn", "dan"), ("pháo", "phao"), ("thuỷ", "thuy"), ("ưỡn", "uon"), ("ngoẻo", "ngoeo"), ("abc", "abc")],
)
def test_fold_takes_every_diacritic_away(typed, folded):
    assert fold(typed) == folded


@pytest.mark.parametrize(("one", "other"), [("hoà", "hòa"), ("thuỷ", "thủy"), ("khoẻ", "khỏe"), ("quý", "qúy")])
def test_old_and_new_tone_placement_are_one_word(one, other):
    assert toned(one) == toned(other)


@pytest.mark.parametrize(("one", "other"), [("đạn", "dán"), ("dạn", "đạn"), ("sơn", "son"), ("mã", "mả"), ("ca", "cà")])
def test_different_words_stay_different(one, other):
    assert toned(one) != toned(other)


@pytest.mark.parametrize(
    "typed", ["PHÁO", "Pháo", "pháo", unicodedata.normalize("NFD", "PHÁO"), "pháo\u200b", "\uff50háo"]
)
def test_clean_makes_one_form_of_all_spellings(typed):
    assert clean(typed) == "pháo"


@pytest.mark.parametrize("letter", ["Đ", "đ", "Ð", "ð", "Ɖ", "ɖ"])
def test_every_stroked_d_is_the_vietnamese_one(letter):
    assert clean(letter) == "đ"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("\u202eổn oáhp", "pháo nổ"), ("gửi \u202eổn oáhp\u202c nhé", "gửi pháo nổ nhé"), ("\u2067oáhp", "pháo")],
)
def test_text_turned_around_is_read_as_it_is_shown(typed, shown):
    assert clean(typed) == shown


def test_look_alike_letters_of_other_alphabets_become_latin():
    assert clean("v\u0430\u0440\u0435") == "vape"


def test_split_words_leaves_punctuation_out():
    assert split_words(clean("Pháo-hoa, “nổ”! (36)")) == ["pháo", "hoa", "nổ", "36"]


def test_key_of_is_shared_by_all_spellings_of_an_alias():
    assert key_of("Hoá đơn") == key_of("hoa don") == key_of("HÓA-ĐƠN") == ("hoa", "don")
