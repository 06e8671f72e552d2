"""A banned name that begins inside a harmless one is seen, also without marks: "giay **ma tuy**" is no "giấy mã"."""

from collections import defaultdict

import pytest

from checker import Direction, Query, Verdict, check
from checker.text import key_of
from evaluation.ask import names_of
from site_builder.day import build_day

DAY = build_day()
YES = (Verdict.ALLOWED, Verdict.CONDITIONAL)
PETS = {"cho-meo", "chim-canh"}  # "lồng chim | cảnh": whom a thing is for


def _pairs(compiled, catalogue):
    """("giấy mã", "ma túy", "giay ma tuy"): a harmless name of two syllables, a banned one begun by its last, and both."""
    banned, harmless = defaultdict(list), []
    for code, name in names_of(compiled):
        key = key_of(name)
        if len(key) != 2 or code in PETS:
            continue
        if catalogue.items[code].rule_on(DAY).verdicts["trong_nuoc"] is Verdict.PROHIBITED:
            banned[key[0]].append((name, key[1]))
        else:
            harmless.append((name, key))
    for name, key in harmless:
        for other, last in banned[key[1]]:
            yield name, other, " ".join((*key, last))


def test_no_harmless_name_swallows_the_beginning_of_a_banned_one(compiled, catalogue):
    pairs = list(_pairs(compiled, catalogue))
    whole = {" ".join(key_of(name)) for _, name in names_of(compiled)}
    asked = [pair for pair in pairs if pair[2] not in whole]
    assert len(asked) > 1000
    answers = ((*pair, check(catalogue, Query(pair[2], Direction.DOMESTIC, day=DAY)).verdict) for pair in asked)
    assert [one for one in answers if one[3] in YES] == []


@pytest.mark.parametrize("lead", ["gui", "ship", "chuyen", "em gui", "gui cho em"])
def test_no_name_swallows_the_word_of_sending(catalogue, lead):
    """Without marks "gùi đan", a woven basket, would be "gửi đạn"."""
    forms = catalogue.words["va_cham"]
    asking = [form for form in forms if check(catalogue, Query(form, day=DAY)).verdict not in YES]
    assert len(asking) > 100
    answers = {form: check(catalogue, Query(f"{lead} {form}", day=DAY)).verdict for form in asking}
    assert {form: verdict for form, verdict in answers.items() if verdict in YES} == {}
