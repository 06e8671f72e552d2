"""Words of grammar typed without marks: beside their neighbours they are no things, elsewhere they may be."""

import pytest

from checker import Query, Verdict, check
from checker.grammar import Grammar
from checker.match import _JOINED
from checker.read import read
from checker.text import clean, fold
from site_builder.day import build_day

DAY = build_day()
YES = {Verdict.ALLOWED, Verdict.CONDITIONAL}
THINGS = ("gui ao len va {}", "ao len, {}", "{} va ao len", "gui ao len, {} va giay")


@pytest.fixture(scope="module")
def records(facts):
    return {form: kept.record for form, kept in facts.function_words.items()}


def _at(catalogue, text, form):
    """The text's words, and the place of the form."""
    syllables = read(text, catalogue.index.syllables, catalogue.index.toned_syllables)
    return Grammar(syllables, catalogue), [syllable.typed for syllable in syllables].index(form)


def _is_function_word(catalogue, text, form):
    grammar, place = _at(catalogue, text, form)
    return grammar.is_function_word(place)


def _is_no_thing(catalogue, text, form):
    grammar, place = _at(catalogue, text, form)
    return grammar.is_no_thing(place)


def _of(catalogue, record):
    """Every neighbour that tells by itself, folded: those that may be things need a neighbour of their own."""
    alone = [word for word in record.before if fold(clean(word)) not in catalogue.words["hu_tu"]]
    return [fold(clean(word)) for word in alone]


def test_each_neighbour_tells(catalogue, records):
    missed = [
        text
        for form, record in records.items()
        for text in (
            *(f"xyz {form} {word}" for word in _of(catalogue, record)),
            *(f"{fold(clean(word))} {form} xyz" for word in record.after),
            *(f"gui {form} {fold(clean(word))}" for word in record.always_before),
        )
        if form not in text.replace(f" {form} ", " ", 1).split() and not _is_function_word(catalogue, text, form)
    ]
    assert missed == []


@pytest.mark.parametrize("lead", ["gui", "va", "2", "it", "kem"])
def test_where_a_thing_is_expected_no_neighbour_behind_tells(catalogue, records, lead):
    taken = [
        text
        for form, record in records.items()
        for word in _of(catalogue, record)
        if lead not in map(fold, record.after) and fold(clean(word)) not in map(fold, record.always_before)
        if _is_function_word(catalogue, text := f"{lead} {form} {word}", form)
    ]
    assert taken == []


def test_a_form_that_is_a_thing_itself_gets_no_yes_from_its_neighbours(catalogue, records):
    """What asks alone must go on asking where a thing is named."""
    declared = [form for form in records if form in catalogue.words["va_cham"]]
    alone = [form for form in declared if check(catalogue, Query(f"gui {form}", day=DAY)).verdict is Verdict.ASK]
    texts = [frame.format(form) for form in alone for frame in THINGS]
    yes = {text for text in texts if check(catalogue, Query(text, day=DAY)).verdict in YES}
    assert len(alone) > 20 and yes == set()


def _seldom_things(records, frame):
    """The forms declared so, without those that the frame holds itself."""
    forms = [form for form, record in records.items() if record.seldom_a_thing and form not in frame.split()]
    assert len(forms) > 50
    return forms


@pytest.mark.parametrize("lead", ["mua", "co", "trong", "boc", "gui cho em", "2", "hai", "va", "mot it"])
def test_what_seldom_is_a_thing_may_be_one_where_a_thing_may_be_announced(catalogue, records, lead):
    frame = f"em gui ao xanh {lead} {{}} xyz"
    forms = _seldom_things(records, frame)
    forms = [form for form in forms if lead.split()[-1] not in map(fold, records[form].after)]
    assert [form for form in forms if _is_no_thing(catalogue, frame.format(form), form)] == []


@pytest.mark.parametrize("frame", ["em gui ao len xyz {} xyz", "em gui ao len cho nguoi xyz {} abc"])
def test_elsewhere_in_a_letter_without_marks_it_is_a_word_of_grammar(catalogue, records, frame):
    forms = _seldom_things(records, frame)
    assert [form for form in forms if not _is_no_thing(catalogue, frame.format(form), form)] == []


@pytest.mark.parametrize("frame", ["ao len xyz {} abc", "em gửi áo len xyz {} abc"])
def test_in_a_title_or_a_text_with_marks_its_neighbours_have_to_tell(catalogue, records, frame):
    people = catalogue.words["nguoi"]  # "con" alone makes a letter of any text
    forms = [form for form in _seldom_things(records, frame) if form not in people]
    assert [form for form in forms if _is_no_thing(catalogue, frame.format(form), form)] == []


@pytest.mark.parametrize(
    "text",
    [
        "em gui ao len ma",  # closes a list without commas
        "em gui ao len boc ma ben trong",
        "gui cho em ma, kem ao len",
        "gui cho em dan, kem ao len",
        "gui me co, kem ao len",
        "em gui ma va ao len",
        "em gui giay the thao gia, khai gia bao nhieu",
    ],
)
def test_what_may_be_a_thing_goes_on_asking(catalogue, text):
    assert check(catalogue, Query(text, day=DAY)).verdict is Verdict.ASK


@pytest.mark.parametrize(
    "text",
    [
        "nha em co ao len gui ve que",
        "em gui ao len ma buu dien khong nhan",
        "em gui ban chai ma buu dien khong nhan",
        "tui dan gio tre gui len thi xa",
        "Ro tre voi may cai mam tre em gui duoc khong",
        "em gui ao len thi khai gia bao nhieu",
        "co ai gui gau bong ve que khong",
        "chau de quen ao len o que",
        "gui cho no ao len",
        "em gui may bo quan ao cho em be",
        "don vi em o Gia Lai gui ao len",
        "gau bong em mua co can khai bao khong",
    ],
)
def test_a_question_without_marks_is_answered(catalogue, text):
    assert check(catalogue, Query(text, day=DAY)).verdict in YES


@pytest.mark.parametrize(
    "text", ["nha em co gui duoc khong", "gui ao len giau co duoi day", "co dc gui k", "gui co khong"]
)
def test_without_an_ordinary_thing_or_with_hiding_nothing_is_answered(catalogue, text):
    assert check(catalogue, Query(text, day=DAY)).verdict not in YES


def test_the_reader_and_the_data_join_things_by_the_same_words(catalogue):
    """The reader breaks a text before the catalogue's words are at hand, so it has a few of them itself."""
    joining = set(catalogue.words["noi_mon"])
    assert joining.union(map(fold, joining)) >= _JOINED


@pytest.mark.parametrize("text", ["Bàn gỗ cao 40 cm", "ghế nhựa cao 35cm", "kệ gỗ cao 1,2 m"])
def test_a_height_is_no_balm(catalogue, text):
    assert check(catalogue, Query(text, day=DAY)).verdict is Verdict.ALLOWED


@pytest.mark.parametrize("text", ["gửi cao 40 cm", "bàn gỗ, cao 2 lọ", "bàn gỗ và cao 500g"])
def test_a_balm_is_still_asked_about(catalogue, text):
    assert check(catalogue, Query(text, day=DAY)).verdict is Verdict.ASK
