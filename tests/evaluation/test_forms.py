"""The forms of a name: of every kind, always the same, each with the one fault that its kind names."""

import unicodedata

import pytest

from evaluation.ask import questions
from evaluation.forms import EXACT, MISTYPED, UNACCENTED, Kind, forms_of, spelling
from evaluation.typing_keys import telex, vni

NAME = "pháo hoa nổ"


def _forms(name):
    return {form.kind: form.text for form in forms_of(name)}


def test_a_name_has_a_form_of_every_kind():
    assert set(_forms(NAME)) == set(Kind)


def test_every_kind_belongs_to_one_class():
    assert set(Kind) == EXACT | UNACCENTED | MISTYPED
    assert len(EXACT) + len(UNACCENTED) + len(MISTYPED) == len(Kind)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.PLAIN, "pháo hoa nổ"),
        (Kind.UPPER, "PHÁO HOA NỔ"),
        (Kind.DECOMPOSED, unicodedata.normalize("NFD", NAME)),
        (Kind.UNACCENTED, "phao hoa no"),
        (Kind.TELEX, "phaos hoa noor"),
        (Kind.VNI, "phao1 hoa no63"),
        (Kind.GLUED, "pháohoanổ"),
        (Kind.SPACED, "p h á o h o a n ổ"),
    ],
)
def test_form_without_a_choice(kind, text):
    assert _forms(NAME)[kind] == text


def test_slips_change_one_thing():
    forms = _forms(NAME)
    assert len(forms[Kind.DROPPED]) == len(NAME) - 1
    assert len(forms[Kind.DOUBLED]) == len(NAME) + 1
    assert sorted(forms[Kind.SWAPPED]) == sorted(NAME) and forms[Kind.SWAPPED] != NAME
    assert len([1 for old, new in zip(NAME, forms[Kind.SWAPPED], strict=True) if old != new]) == 2


@pytest.mark.parametrize("name", ["thuốc lá điện tử", "đạn", "rượu nếp", "sổ đỏ"])
def test_wrong_tone_keeps_every_letter(name):
    wrong = _forms(name)[Kind.WRONG_TONE]
    assert len(wrong) == len(name), "the tone composes with its letter"
    assert sum(old != new for old, new in zip(name, wrong, strict=True)) == 1


def test_forms_in_a_sentence_hold_the_name():
    forms = _forms(NAME)
    assert NAME in forms[Kind.SENTENCE] and len(forms[Kind.SENTENCE]) > len(NAME)
    assert "phao hoa no" in forms[Kind.SENTENCE_BARE]


def test_a_name_without_diacritics_repeats_nothing():
    texts = [form.text for form in forms_of("zippo")]
    assert len(texts) == len(set(texts))
    assert not {Kind.TELEX, Kind.VNI, Kind.WRONG_TONE, Kind.GLUED} & set(_forms("zippo"))


def test_a_name_of_one_letter_raises_nothing():
    assert _forms("đ")[Kind.PLAIN] == "đ"


@pytest.mark.parametrize(
    ("name", "by_telex", "by_vni"),
    [("đạn", "ddanj", "d9an5"), ("rượu", "ruwowuj", "ru7o7u5"), ("ắc quy", "awcs quy", "a8c1 quy")],
)
def test_keys_left_in(name, by_telex, by_vni):
    assert telex(name) == by_telex
    assert vni(name) == by_vni


@pytest.mark.parametrize("name", [NAME, "thuốc lá điện tử", "Zippo", "vàng 9999"])
def test_two_runs_make_the_same_forms(name):
    assert list(forms_of(name)) == list(forms_of(unicodedata.normalize("NFD", name)))


def test_two_runs_ask_the_same_questions(compiled, catalogue, day):
    first = list(questions(compiled, catalogue, day))
    assert first == list(questions(compiled, catalogue, day))
    assert len(first) >= 1500


def test_chance_is_the_same_on_every_machine():
    """Written down once: a change here means that older figures cannot be compared with newer ones."""
    forms = _forms(NAME)
    written = {
        Kind.DROPPED: "pháo hoa n",
        Kind.SWAPPED: "hpáo hoa nổ",
        Kind.DOUBLED: "pháo hooa nổ",
        Kind.SENTENCE: "shop ơi ship pháo hoa nổ được không",
    }
    assert {kind: forms[kind] for kind in written} == written


def test_spelling_sees_words_and_tones_only():
    assert spelling("Hoà,  bình") == spelling("hòa bình") != spelling("hoa bình")
