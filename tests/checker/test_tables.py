"""The tables that the index starts from: made once, read many times, and the same index either way."""

import json

from checker.index import PhraseIndex
from checker.tables import Kind, tables_of, words_of

_MAPPING = {
    "vat_pham": {
        "phao": {"ten_khac": {"vi": ["pháo hoa", "pháo999"], "en": ["firework"]}, "ten_an": ["hàng nổ"]},
        "bong": {"ten_khac": {"vi": ["bóng bay", "(bóng) hơi", "PHÁO"]}, "tu_mo_ho": ["bóng"]},
    },
    "tieng_long": [{"tu": "pháo lậu", "vat_pham": "phao"}],
    "va_cham": {"phao": {}},
    "ngu_canh": {"tu_thuong": ["ở đây", "?!"]},
}


def test_phrases_that_begin_alike_stand_together_in_the_order_of_the_catalogue():
    tables = tables_of(_MAPPING)
    assert tables["cum_tu"].split("\n") == [
        "bóng bay", "(bóng) hơi", "bóng", "firework", "hàng nổ", "ở đây", "pháo hoa", "PHÁO", "pháo lậu", "phao",
        "pháo999",
    ]  # fmt: skip
    beginning = dict(zip(tables["am"].split(), tables["mo_dau"], strict=False))
    assert beginning == {"bong": 3, "firework": 1, "hang": 1, "o": 1, "phao": 4, "phao999": 1}


def test_a_phrase_keeps_its_kind_and_target():
    tables = tables_of(_MAPPING)
    told = {
        phrase: tables["bang"][place]
        for phrase, place in zip(tables["cum_tu"].split("\n"), tables["dich"], strict=True)
    }
    assert told["hàng nổ"] == [Kind.ALIAS, "phao"]
    assert told["bóng"] == [Kind.AMBIGUOUS, "bong"]
    assert told["pháo lậu"] == [Kind.SLANG, "phao"]
    assert told["phao"] == [Kind.COLLISION, "phao"]
    assert told["ở đây"] == [Kind.CONTEXT, "tu_thuong"]
    assert "?!" not in told


def test_tables_that_went_through_json_make_the_same_index(compiled):
    made = PhraseIndex.build(compiled)
    read = PhraseIndex(json.loads(json.dumps(tables_of(compiled))), compiled["am_tiet"])
    assert read.syllables == made.syllables
    assert read.vocabulary == made.vocabulary
    for item in compiled["vat_pham"].values():
        folded = [word.folded for word in words_of(item["ten_khac"]["vi"][0])]
        found = list(read.starting_at(folded, 0, len(folded)))
        assert found
        assert found == list(made.starting_at(folded, 0, len(folded)))


def test_syllables_hold_every_word_and_names_with_digits_in_one():
    tables = tables_of({**_MAPPING, "va_cham": {"vàng 999": {}}})
    assert {"hoa", "no", "vang", "999", "vang999"} <= set(tables["am"].split())
    assert {word.toned for word in words_of("pháo hoa")} <= set(tables["am_dau"].split())
