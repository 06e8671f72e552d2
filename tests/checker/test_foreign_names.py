"""Foreign words around a syllable make it part of a foreign name; people's words inside names make no letter."""

import pytest

from checker import Query, Understood, Verdict, decide
from site_builder.day import build_day

DAY = build_day()
YES = {Verdict.ALLOWED, Verdict.CONDITIONAL}


def _verdict(catalogue, text):
    return decide(Understood(text, catalogue), Query(text, day=DAY)).verdict


@pytest.mark.parametrize(
    "title",
    [
        "Phấn má hồng MAC Powder Blush",
        "Nước hoa Chanel Bleu de Chanel",
        "Phấn Phủ Innisfree No Sebum",
        "Sổ Diary Icon The Sun",
        "Sữa tắm Love Beauty And Planet",
    ],
)
def test_a_syllable_of_a_foreign_name_asks_nothing(catalogue, title):
    assert _verdict(catalogue, title) in YES


@pytest.mark.parametrize(
    "text",
    [
        "MAC Powder Blush xyz",  # nothing is named before
        "phan ma hong mac powder",  # without marks
        "Áo len nam, ke powder",  # opens a part of a list
        "giấu mac powder trong áo len",  # speaks of hiding
        "Áo len Glock Powder",  # foreign words that name a banned thing stay
    ],
)
def test_near_misses_still_ask(catalogue, text):
    assert _verdict(catalogue, text) not in YES


def test_and_between_foreign_words_parts_nothing(catalogue):
    assert {one.segment for one in Understood("Sữa tắm Love Beauty And Planet", catalogue).syllables} == {0}
    assert len({one.segment for one in Understood("Sữa tắm and khăn mặt", catalogue).syllables}) == 2


def test_words_for_people_inside_names_make_no_letter(catalogue):
    assert not Understood("phấn má hồng trang điểm", catalogue).is_letter
    assert Understood("má gửi phấn má hồng", catalogue).is_letter
