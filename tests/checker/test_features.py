"""Parts of a title that open with the name of a part tell more of the thing before; lists of things stay lists."""

import pytest

from checker import Query, Verdict, check
from checker.features import features
from checker.read import read
from site_builder.day import build_day

DAY = build_day()


def _check(catalogue, text):
    return check(catalogue, Query(text, day=DAY))


def _syllables(catalogue, text):
    return read(text, catalogue.index.syllables, catalogue.index.toned_syllables)


@pytest.mark.parametrize(
    "title",
    [
        "Chảo chống dính 28cm, đáy từ, tay cầm gỗ",
        "Nồi cơm điện, lòng niêu, 10 chế độ nấu",
        "Quần jean nam, ống đứng xyzt, lưng cao",
        "Ghế xếp, tay cầm xyzt",
    ],
)
def test_a_feature_is_no_second_thing(catalogue, title):
    assert _check(catalogue, title).verdict is Verdict.ALLOWED


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Áo len, xyzt", Verdict.UNKNOWN),  # no name of a part opens the second one
        ("tay cầm, áo len", Verdict.CONDITIONAL),  # opens the text: a thing of its own
        ("tôi gửi áo len, tay cầm", Verdict.CONDITIONAL),  # who tells of themselves lists things
        ("Áo len, đáy giấu ma túy", Verdict.PROHIBITED),
        ("Chảo chống dính, tay cầm súng", Verdict.PROHIBITED),
        ("Ghế gỗ, chân gà sấy", Verdict.CONDITIONAL),
        ("Áo len, lưỡi dao", Verdict.ASK),  # a blade is a thing of its own
        ("Áo len, ngòi", Verdict.ASK),
    ],
)
def test_near_misses(catalogue, text, verdict):
    assert _check(catalogue, text).verdict is verdict


def test_only_the_first_words_of_a_later_part_open_a_feature(catalogue):
    assert features(_syllables(catalogue, "Chảo gang, đáy từ, gỗ tay cầm"), catalogue) == {1: range(2, 3)}
    assert features(_syllables(catalogue, "chao gang, day tu"), catalogue) == {}
    assert features(_syllables(catalogue, "Hộp nhựa, tay, cầm"), catalogue) == {}


def test_no_name_of_a_part_is_a_banned_thing(catalogue):
    told = {word: _check(catalogue, word) for word in catalogue.words["bo_phan"]}
    assert [word for word, result in told.items() if result.verdict is Verdict.PROHIBITED] == []
    surely = [one for result in told.values() for one in result.findings if one.mention.is_certain]
    items = [catalogue.items[code] for one in surely for code in one.mention.candidates]
    assert [item.id for item in items if item.may_be_banned("trong_nuoc", "hang_khong")] == []
