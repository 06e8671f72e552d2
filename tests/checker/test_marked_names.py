"""Names that count only as they are written, since without their marks they are mostly other words."""

import pytest

from checker import Direction, Query, Understood, Verdict, check
from checker.text import unmarked
from site_builder.day import build_day

DAY = build_day()


def _verdict(catalogue, text):
    return check(catalogue, Query(text, Direction.DOMESTIC, day=DAY)).verdict


def _named(catalogue, text):
    """The ids of the items that the text surely names."""
    return {code for mention in Understood(text, catalogue).sure for code in mention.candidates}


def test_each_names_its_thing_when_written_so(catalogue, compiled):
    for entry in compiled["du_dau"]:
        found = check(catalogue, Query(f"gửi {entry['tu']}", Direction.DOMESTIC, day=DAY)).findings
        assert entry["vat_pham"] in {one.item.id for one in found if one.item}, entry


def test_a_name_that_counts_alone_names_its_thing_alone_and_in_a_list(catalogue, compiled):
    for name, item in compiled["mot_minh"].items():
        for text in (name, f"cho em hỏi gửi {name} được không ạ", f"{name}, áo len", f"áo len và 2 kg {name}"):
            assert item in _named(catalogue, text), text


def test_beside_other_words_it_does_not(catalogue, compiled):
    for name, item in compiled["mot_minh"].items():
        for text in (f"công {name} zork", f"{name} zork", unmarked(name)):
            assert item not in _named(catalogue, text), text


@pytest.mark.parametrize(
    "text", ["nghệ và pháo nổ", "ô, súng", "ô súng", "nồi thuốc nổ", "hành, cần sa", "giấy bạc giả"]
)
def test_a_ban_beside_a_name_that_counts_alone_counts(catalogue, text):
    assert _verdict(catalogue, text) in (Verdict.PROHIBITED, Verdict.ASK)


@pytest.mark.parametrize("text", ["đàn", "lê", "báo", "kẹo", "bùa", "đá", "cỏ", "đạn", "cồn"])
def test_a_word_that_may_mean_a_banned_thing_is_none_of_them(catalogue, compiled, text):
    assert text not in compiled["mot_minh"]
    assert _verdict(catalogue, text) is not Verdict.ALLOWED


@pytest.mark.parametrize("text", ["gui ban", "gui dua", "em ban dua", "gui man", "gủi bán"])
def test_without_its_marks_it_names_nothing_surely(catalogue, text):
    assert _verdict(catalogue, text) not in (Verdict.ALLOWED, Verdict.CONDITIONAL)


@pytest.mark.parametrize("text", ["me em ban ao len", "em dua ao len cho chi"])
def test_an_everyday_word_stays_one(catalogue, text):
    words = {mention.words for mention in Understood(text, catalogue).sure}
    assert words == {"ao len"}


@pytest.mark.parametrize("text", ["bàn và pháo nổ", "tủ đựng súng", "đũa ngà voi", "lụa và thuốc nổ", "chậu cần sa"])
def test_a_ban_beside_it_counts(catalogue, text):
    assert _verdict(catalogue, text) in (Verdict.PROHIBITED, Verdict.ASK)
