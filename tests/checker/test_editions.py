"""Words of an edition behind a title tell a book; what the title names surely still counts."""

import pytest

from checker import Query, Verdict, check
from site_builder.day import build_day

DAY = build_day()


def _check(catalogue, text):
    return check(catalogue, Query(text, day=DAY))


@pytest.mark.parametrize(
    "title",
    [
        "Đời ngắn đừng ngủ dài (Tái bản)",
        "Rừng Na Uy (Tái bản 2021)",
        "Tư duy nhanh và chậm - NXB Thế giới",
        "Hành trình về phương đông - Bìa cứng",
        "Vua sáng chế - Tập 13",
        "Bảy năm vẫn ngoảnh về phương bắc (Bộ 2 tập)",
    ],
)
def test_the_title_names_no_thing(catalogue, title):
    result = _check(catalogue, title)
    assert result.verdict is Verdict.ALLOWED
    assert [finding.item.id for finding in result.findings] == ["sach-vo"]


@pytest.mark.parametrize(
    "text",
    [
        "Đời ngắn đừng ngủ dài",  # nothing tells a book
        "Tái bản đời ngắn đừng ngủ dài",  # nothing stands before
        "Xyzt (tái bản)",  # one word is no title
        "Giày da, xyzt (tái bản)",  # another thing is sold
        "tôi gửi xyzt xyzt tái bản",  # somebody tells of themselves
        "xyzt xyzt giấu tái bản",
        "Máy tập 2 trong 1",  # a machine to train with
        "doi ngan dung ngu dai (tai ban)",
    ],
)
def test_near_misses_are_no_book(catalogue, text):
    assert "sach-vo" not in [finding.item and finding.item.id for finding in _check(catalogue, text).findings]


@pytest.mark.parametrize(
    "text", ["Ma túy đá loại một (Tái bản)", "Súng và vi trùng (Tái bản)", "Pháo hoa đêm hội (Tái bản)"]
)
def test_a_banned_name_in_the_title_still_counts(catalogue, text):
    assert _check(catalogue, text).verdict in (Verdict.PROHIBITED, Verdict.ASK)


def test_the_words_of_an_edition_also_tell_a_picture(catalogue, compiled):
    """So that a banned name beside them is asked about."""
    picturing = set(compiled["ngu_canh"].get("bo_nghia:hinh_anh", ()))
    assert set(catalogue.words["an_ban"]) <= picturing
