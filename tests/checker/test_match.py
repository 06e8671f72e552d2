"""Which stretches of a text name which things, and how surely; seen through what ``check`` finds."""

from datetime import date

import pytest

from checker import Query, Verdict, check
from checker.model import Match

DAY = date(2026, 11, 22)


@pytest.fixture
def find(small):
    """Text -> the matches by item id (None: only a question)."""

    def found(text):
        result = check(small, Query(text, day=DAY))
        return {finding.item.id if finding.item else None: finding.mention.match for finding in result.findings}

    return found


@pytest.mark.parametrize(
    ("text", "item", "match"),
    [
        ("gửi pháo nổ", "phao-no", Match.EXACT),
        ("gui phao no", "phao-no", Match.PLAIN),
        ("gửi phaono", "phao-no", Match.GLUED),
        ("gui sung ban keo", "sung-keo", Match.PLAIN),
    ],
)
def test_the_kind_of_match_is_told(find, text, item, match):
    assert find(text)[item] is match


def test_half_typed_diacritics_are_weaker_than_none(find):
    assert find("gửi pháo no") != {"phao-no": Match.EXACT}


def test_the_longest_name_shields_the_banned_word_inside(find):
    assert set(find("gửi súng bắn keo")) == {"sung-keo"}


@pytest.mark.parametrize("text", ["gửi dán", "gửi dàn", "gửi đàn", "gửi đãn"])
def test_other_diacritics_are_another_word(find, text):
    assert "dan" not in find(text)


def test_a_declared_collision_asks_when_typed_without_diacritics(small):
    result = check(small, Query("gui dan", day=DAY))
    assert result.verdict is Verdict.ASK
    assert [choice.item for choice in result.asked.choices] == ["dan", None]


def test_a_declared_collision_does_not_hide_the_word_typed_in_full(find):
    assert find("gửi viên đạn") == {"dan": Match.EXACT}


@pytest.mark.parametrize("text", ["gửi súng", "gửi pháo", "gửi kẹo đồng"])
def test_ambiguous_words_and_slang_only_ask(small, text):
    assert check(small, Query(text, day=DAY)).verdict is Verdict.ASK


def test_slang_is_never_offered_as_a_choice(small):
    asked = check(small, Query("kẹo đồng", day=DAY)).asked
    assert "dan" not in [choice.item for choice in asked.choices]


@pytest.mark.parametrize("text", ["gửi sạc dự phong", "gửi sac du phongg", "gửi mât ong"])
def test_a_slip_never_gives_a_ban_or_a_plain_yes_without_asking(small, text):
    assert check(small, Query(text, day=DAY)).verdict in (Verdict.ASK, Verdict.CONDITIONAL)


def test_names_do_not_reach_over_a_comma(find):
    assert "phao-no" not in find("pháo, nổ")


def test_things_are_found_on_both_sides_of_a_joining_word(find):
    assert {"quan-ao", "mat-ong"} <= set(find("gửi quần áo và mật ong"))


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("mẹt", Verdict.UNKNOWN),  # a mark and another letter are two slips: no "meth"
        ("tát", Verdict.UNKNOWN),  # no "TATP"
        ("heroìn", Verdict.ASK),  # a mark alone is one
        ("kẹtamin", Verdict.ASK),  # one letter, where a name has the others: "ketamin"
        ("herion", Verdict.ASK),
    ],
)
def test_marks_beside_other_letters_are_no_slip_of_a_name_without_marks(catalogue, text, verdict):
    assert check(catalogue, Query(text, day=DAY)).verdict is verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("thuốc la điện tử", Verdict.PROHIBITED),
        ("thuoc la điện tử", Verdict.ASK),  # two words left bare
        ("pháo hoa no", Verdict.ASK),  # too short to be known by the others
    ],
)
def test_one_word_left_bare_in_a_long_name_is_a_slip(catalogue, text, verdict):
    assert check(catalogue, Query(text, day=DAY)).verdict is verdict


@pytest.mark.parametrize(("code", "verdict"), [("ka47", Verdict.ASK), ("dw40", Verdict.ASK), ("kb47", Verdict.ALLOWED)])
def test_the_first_two_signs_of_a_short_name_with_digits_may_be_swapped(catalogue, code, verdict):
    assert check(catalogue, Query(f"ao so mi nam {code}", day=DAY)).verdict is verdict
