"""Words behind which a name only describes: what is banned stays a thing, whatever stands before it."""

import pytest

from checker import Direction, Query, Verdict, check
from evaluation.ask import names_of
from site_builder.day import build_day

DAY = build_day()
YES = {Verdict.ALLOWED, Verdict.CONDITIONAL}
FRAMES = ("cúc áo {} {}", "gửi gấu bông {} {} cho em")


@pytest.fixture(scope="module")
def banned(compiled, catalogue):
    """One name of every item that is banned inside the country before any question, animals that are fed left out."""
    pets = set(catalogue.words["vat_nuoi"])
    first = {code: name for code, name in reversed(list(names_of(compiled))) if code not in pets}
    rules = {code: catalogue.items[code].rule_on(DAY) for code in first}
    return [first[code] for code, rule in rules.items() if rule.at_first("trong_nuoc") is Verdict.PROHIBITED]


@pytest.fixture(scope="module")
def cues(facts):
    """What introduces a description or a purpose; a picture may show anything, so those that depict are left out."""
    words = {code: set(kept.record.words) for code, kept in facts.modifiers.items()}
    return sorted((words["dan_mo_ta"] | words["muc_dich"]) - words["hinh_anh"])


def _answers(catalogue, frame, cue, name):
    return check(catalogue, Query(frame.format(cue, name), Direction.DOMESTIC, day=DAY)).verdict


def test_a_banned_thing_behind_a_describing_word_is_no_yes(catalogue, banned, cues):
    assert len(banned) > 50 and len(cues) > 20
    asked = [
        (frame, cue, name) for number, name in enumerate(banned) for frame in FRAMES for cue in cues[number % 3 :: 3]
    ]
    assert [one for one in asked if _answers(catalogue, *one) in YES] == []


@pytest.mark.parametrize("text", ["cúc áo gắn camera quay lén", "bút gắn máy ghi âm lén", "gấu bông gắn định vị"])
def test_what_is_fitted_to_a_thing_counts(catalogue, text):
    assert check(catalogue, Query(text, day=DAY)).verdict not in YES


@pytest.mark.parametrize("text", ["thức ăn cho chó con", "hạt cho mèo vị cá biển", "áo màu súng"])
def test_what_only_describes_does_not_count(catalogue, text):
    assert check(catalogue, Query(text, day=DAY)).verdict in YES


def test_a_stricter_name_before_a_thing_is_no_count(catalogue):
    text = "Keo dán giày siêu dính - keo dán giày dép chuyên dụng 60 ml - dính chắc, kèm phụ kiện"
    assert check(catalogue, Query(text, day=DAY)).verdict is not Verdict.ALLOWED


def test_a_doubtful_name_that_holds_a_banned_word_goes_on_asking(compiled, catalogue):
    """ "bút súng", "dây pháo", "thắt lưng dao": harmless items bear them, and still nobody knows."""
    doubtful = [word for item in compiled["vat_pham"].values() for word in item.get("tu_mo_ho", ()) if " " in word]
    holding = [word for word in doubtful if {"súng", "dao", "kiếm", "pháo", "bom", "đạn"}.intersection(word.split())]
    named = {name for _, name in names_of(compiled)}
    holding = [word for word in holding if word not in named]
    texts = [frame.format(word) for word in holding for frame in ("túi xách {}", "gửi áo len kèm {}")]
    asked = {text: check(catalogue, Query(text, Direction.DOMESTIC, day=DAY)).verdict for text in texts}
    assert len(holding) > 10
    assert [text for text, verdict in asked.items() if verdict is Verdict.ALLOWED] == []
