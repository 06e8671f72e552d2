"""Text -> syllables that know their part of a list."""

import pytest

from checker.read import is_model, read

KNOWN = frozenset({"phao", "no", "sung", "luc", "dao", "quan", "ao", "kip"})


def folded(text, known=KNOWN):
    return [syllable.folded for syllable in read(text, known)]


@pytest.mark.parametrize("text", ["quần, áo", "quần; áo", "quần\náo", "quần + áo", "quần & áo", "quần. áo"])
def test_a_list_sign_starts_a_new_part(text):
    one, other = read(text)
    assert one.segment != other.segment


@pytest.mark.parametrize("text", ["quần và áo", "quần với áo", "quần cùng áo", "quan va ao"])
def test_a_joining_word_starts_a_new_part(text):
    syllables = read(text)
    assert syllables[0].segment != syllables[-1].segment


def test_words_of_one_part_stay_together():
    assert len({syllable.segment for syllable in read("gửi quần áo")}) == 1


@pytest.mark.parametrize("text", ["Sữa tắm Johnson & Johnson", "Giày Dr. Martens cổ thấp", "gửi về TP. Thanh Hóa"])
def test_a_sign_inside_a_name_breaks_nothing(text):
    assert len({syllable.segment for syllable in read(text)}) == 1


@pytest.mark.parametrize(
    "text", ["áo len & giày", "áo len & vape", "ao nike & xyzt", "Áo len. Martens", "Sữa tắm Johnson + Johnson"]
)
def test_a_sign_between_things_breaks(text):
    assert len({syllable.segment for syllable in read(text)}) == 2


def test_a_dot_inside_a_number_or_word_breaks_nothing():
    assert len({syllable.segment for syllable in read("pháo 1.5 kg")}) == 1


@pytest.mark.parametrize("text", ["p h á o", "p.h.á.o", "p-h-á-o"])
def test_letters_spelled_out_are_joined(text):
    assert folded(text) == ["phao"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("phaos", ["phao"]),
        ("suwngs", ["sung"]),
        ("phao1", ["phao"]),
        ("súnggg", ["sung"]),
        ("fáo", ["phao"]),
        ("zao", ["dao"]),
    ],
)
def test_hasty_spelling_is_mended_into_known_syllables(text, wanted):
    assert folded(text) == wanted


def test_what_no_mending_makes_known_stays_as_typed():
    assert folded("xyzzy") == ["xyzzy"]


def test_a_mended_syllable_never_counts_as_typed_with_diacritics():
    assert read("súnggg", KNOWN)[0].bare


def test_quantities_are_marked():
    assert [syllable.quantity for syllable in read("2kg pháo 500g")] == [True, False, True]


@pytest.mark.parametrize("text", ["", "   ", "?!…", "\u200b", "😀"])
def test_nothing_to_read_gives_no_syllables(text):
    assert read(text) == []


@pytest.mark.parametrize("word", ["pn6", "mark2", "4u", "77", "m57"])
def test_a_models_number_is_no_raw_typing(word):
    assert is_model(word)


@pytest.mark.parametrize("word", ["phao1", "suwng5", "sungs1", "ph4o", "kéo"])
def test_keys_and_tricks_are_no_model(word):
    assert not is_model(word)


def test_digits_inside_a_mended_word_disguise_it():
    assert [syllable.disguised for syllable in read("ph4o phao1 pháo", KNOWN)] == [True, False, False]


def test_a_number_is_never_mended():
    assert read("77", frozenset({"7"}))[0].folded == "77"
