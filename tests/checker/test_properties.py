"""What must hold for any text at all."""

import unicodedata
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker import Direction, Query, Verdict, check
from checker.answer import present
from checker.text import clean, fold, key_of, toned

DAY = date(2026, 11, 22)
MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
VIETNAMESE = st.text(
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ ", max_size=40
)
ANY = st.one_of(st.text(max_size=60), VIETNAMESE)
HARMLESS = ("quần áo", "sách vở", "mật ong", "khăn tắm", "nem chua", "mũ bảo hiểm", "xăng đan")
WORDS = ("gửi", "cho mẹ", "được không", "ở quê", "làm quà", "hàng mới", "chính hãng", "đẹp", "ạ", "giúp em", "2 hộp")
MIXED = (*HARMLESS, "heroin", "pháo nổ", "pháo giấy", "sạc dự phòng", "gulubamba", "súng", "vape")
DIRECTIONS = (None, *Direction)


@pytest.fixture(scope="module")
def banned(catalogue, compiled):
    """The Vietnamese aliases of things banned on every way today."""
    return [
        alias
        for code, item in compiled["vat_pham"].items()
        if (rule := catalogue.items[code].rule_on(DAY)) and set(rule.verdicts.values()) == {Verdict.PROHIBITED}
        for alias in item["ten_khac"]["vi"]
    ]


@MANY
@given(ANY)
def test_cleaning_and_folding_twice_changes_nothing(text):
    once = clean(text)
    assert clean(once) == once
    assert fold(fold(once)) == fold(once)
    assert toned(unicodedata.normalize("NFD", once)) == toned(once)


@MANY
@given(VIETNAMESE)
def test_composed_and_decomposed_texts_are_one(text):
    nfc, nfd = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert clean(nfc) == clean(nfd)
    assert key_of(nfc) == key_of(nfd)


@MANY
@given(VIETNAMESE)
def test_case_does_not_matter_to_the_words(text):
    assert clean(text.upper()) == clean(text)


@MANY
@given(
    text=ANY,
    direction=st.sampled_from(DIRECTIONS),
    by_air=st.sampled_from([None, True, False]),
    day=st.dates(date(1990, 1, 1), date(2050, 1, 1)),
    answers=st.lists(st.integers(-3, 9), max_size=4).map(tuple),
    language=st.sampled_from(["vi", "en"]),
)
def test_no_input_raises(catalogue, text, direction, by_air, day, answers, language):
    result = check(catalogue, Query(text, direction=direction, by_air=by_air, day=day, answers=answers))
    assert result.verdict in Verdict
    assert present(result, catalogue, language)["blocks"]


@MANY
@given(st.lists(st.sampled_from(MIXED), min_size=1, max_size=4), st.booleans())
def test_case_and_decomposition_do_not_change_the_verdict(catalogue, things, upper):
    text = ", ".join(things)
    changed = unicodedata.normalize("NFD", text.upper() if upper else text)
    assert check(catalogue, Query(changed, day=DAY)).verdict is check(catalogue, Query(text, day=DAY)).verdict


def _two_orders(things):
    return st.tuples(st.just(things), st.permutations(things))


@MANY
@given(st.lists(st.sampled_from(MIXED), min_size=2, max_size=5, unique=True).flatmap(_two_orders))
def test_the_order_of_a_list_does_not_change_the_verdict(catalogue, orders):
    verdicts = {check(catalogue, Query(", ".join(order), day=DAY)).verdict for order in orders}
    assert len(verdicts) == 1


@MANY
@given(st.data())
def test_a_ban_with_harmless_words_around_it_never_becomes_a_yes(catalogue, banned, data):
    name = data.draw(st.sampled_from(banned))
    before = data.draw(st.lists(st.sampled_from(WORDS + HARMLESS), max_size=3))
    after = data.draw(st.lists(st.sampled_from(WORDS + HARMLESS), max_size=3))
    glue = data.draw(st.sampled_from([" ", ", ", " và ", "\n"]))
    text = glue.join([*before, name, *after])
    assert check(catalogue, Query(text, day=DAY)).verdict not in (Verdict.ALLOWED, Verdict.CONDITIONAL), text


@MANY
@given(st.sampled_from(HARMLESS), VIETNAMESE)
def test_adding_a_ban_to_a_list_bans_the_list(catalogue, thing, noise):
    assert check(catalogue, Query(f"{thing}, {noise}, heroin", day=DAY)).verdict is Verdict.PROHIBITED


@MANY
@given(st.sampled_from(HARMLESS), ANY)
def test_more_words_never_loosen_a_condition(catalogue, thing, noise):
    alone = check(catalogue, Query("mật ong", day=DAY)).verdict
    assert alone is Verdict.CONDITIONAL
    assert check(catalogue, Query(f"mật ong, {thing}, {noise}", day=DAY)).verdict is not Verdict.ALLOWED
