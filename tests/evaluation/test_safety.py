"""The great safety test: however the name of a banned thing is typed, the checker never says that it may be posted."""

from collections import Counter

from checker import Direction, Query, Verdict, check
from evaluation.ask import names_of
from evaluation.forms import EXACT, UNACCENTED, Kind, forms_of

_MISTYPED_BESIDE = (
    0.005  # share of mangled names that may be lost beside an ordinary thing: mostly two or three letters
)
_SHOWN = 60  # examples; “python -m evaluation --loi” prints them all


def _shown(asked):
    return [f"{one.item}: {one.name} / {one.form.kind.value}: “{one.form.text}” → {one.given.value}" for one in asked]


def test_no_form_of_a_banned_name_may_be_posted(figures):
    yes = [one for one in figures.yes_to_banned if one.given is Verdict.ALLOWED]
    kinds = dict(Counter(one.form.kind.value for one in yes))
    assert not yes, "\n".join([f"{len(yes)} answers, by kind {kinds}", *_shown(yes[:_SHOWN])])


def test_a_correctly_typed_ban_gets_no_condition_either(figures):
    plain = {Kind.PLAIN, Kind.SENTENCE, Kind.SENTENCE_BARE, Kind.UPPER, Kind.DECOMPOSED, Kind.UNACCENTED}
    assert _shown(one for one in figures.yes_to_banned if one.form.kind in plain) == []


def test_every_form_of_every_banned_name_was_asked(figures, compiled, catalogue, day):
    """Only a slip that spells another thing's name may be missing, so nearly all forms are there."""
    banned = {
        code for code, item in catalogue.items.items() if item.rule_on(day).verdicts["trong_nuoc"] is Verdict.PROHIBITED
    }
    possible = sum(1 for code, name in names_of(compiled) if code in banned for _ in forms_of(name))
    asked = figures.sections["an_toan"][0].share.total
    assert banned and 0.99 * possible < asked <= possible


def test_a_correctly_typed_permitted_name_is_never_called_banned(figures):
    rows = {row.key: row.share for row in figures.sections["mon_thuong"]}
    assert rows["bao_nham_dung_dau"].hits == 0
    assert rows["bao_nham_khong_dau"].hits == 0


def test_no_form_of_a_banned_name_that_is_never_printed_may_be_posted(compiled, catalogue, day):
    """Brands and models are not among the figures, since those may be shown."""
    banned = {
        code: item["ten_an"]
        for code, item in compiled["vat_pham"].items()
        if catalogue.items[code].rule_on(day).verdicts["trong_nuoc"] is Verdict.PROHIBITED and "ten_an" in item
    }
    texts = [form.text for names in banned.values() for name in names for form in forms_of(name)]
    asked = ((text, check(catalogue, Query(text, Direction.DOMESTIC, by_air=False, day=day))) for text in texts)
    assert len(texts) > 500
    assert [text for text, result in asked if result.verdict is Verdict.ALLOWED] == []


def test_a_banned_name_beside_an_ordinary_thing_is_seen(figures):
    """Typed rightly, with or without diacritics, always; mangled, nearly always."""
    yes = [one for one in figures.beside if one.given is Verdict.ALLOWED]
    assert len(figures.beside) > 5000
    assert _shown(one for one in yes if one.form.kind in EXACT | UNACCENTED) == []
    assert len(yes) <= _MISTYPED_BESIDE * len(figures.beside), "\n".join(_shown(yes))
