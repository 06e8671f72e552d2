"""Names that count only as they are written, since without their marks they are mostly other words."""

import pytest

from checker import Direction, Query, Understood, Verdict, check
from site_builder.day import build_day

DAY = build_day()


def _verdict(catalogue, text):
    return check(catalogue, Query(text, Direction.DOMESTIC, day=DAY)).verdict


def test_each_names_its_thing_when_written_so(catalogue, compiled):
    for entry in compiled["du_dau"]:
        found = check(catalogue, Query(f"gửi {entry['tu']}", Direction.DOMESTIC, day=DAY)).findings
        assert entry["vat_pham"] in {one.item.id for one in found if one.item}, entry


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
