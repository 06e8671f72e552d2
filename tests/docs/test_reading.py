"""How pages are read for the measure: blocks, sentences, syllables."""

import pytest

from tests.docs.reading import Measure, blocks_of, measure, sentences_of, syllables


def test_blocks_end_sentences_without_a_full_stop():
    assert sentences_of("- Ghi đúng tên người gửi\n- Gói cho thật chắc chắn") == [
        "Ghi đúng tên người gửi",
        "Gói cho thật chắc chắn",
    ]


def test_numbers_and_dates_do_not_end_a_sentence():
    assert sentences_of("Phạt từ 1.000.000 đồng, kể từ 01/7/2026. Nộp ở kho bạc.") == [
        "Phạt từ 1.000.000 đồng, kể từ 01/7/2026.",
        "Nộp ở kho bạc.",
    ]


def test_a_quoted_sentence_ends_before_the_next():
    assert len(sentences_of("“Bác cho cháu xem hàng nhé.” Khách gật đầu đồng ý.")) == 2


def test_labels_are_no_sentences():
    assert sentences_of("| Việc | Cá nhân |\n| --- | --- |\n| Khai sai | 500 |") == []


def test_headings_front_matter_and_small_print_are_not_read():
    page = "---\ntitle: Một hai ba bốn năm sáu\n---\n\n# Đầu đề dài đến bảy âm tiết\n\nCâu.\n\n<small>Theo báo chí đưa tin hôm qua.</small>"
    assert blocks_of(page) == ["Câu."]


@pytest.mark.parametrize(
    "reference",
    [
        "([Luật X, Điều 1](../van-ban/x.md#dieu-1))",
        "([Luật X, Điều 1](../van-ban/x.md#dieu-1) (chưa kiểm chứng))",
        "([Luật X](../van-ban/x.md); còn hiệu lực hay không thì chưa rõ)",
    ],
)
def test_a_reference_to_the_law_in_parentheses_is_not_counted(reference):
    assert blocks_of(f"Không được gửi {reference}.") == ["Không được gửi."]


def test_other_parentheses_and_law_in_the_sentence_are_counted():
    (block,) = blocks_of("Theo [Luật X](../van-ban/x.md) (bản mới) và (như [bài này](y.md)).")
    assert block == "Theo Luật X (bản mới) và (như bài này)."


def test_entries_set_apart_by_a_dot_are_a_list():
    assert sentences_of("Xem: Gói hàng cho chắc chắn · Khai thật và đứng tên mình") == [
        "Xem: Gói hàng cho chắc chắn",
        "Khai thật và đứng tên mình",
    ]


def test_links_set_apart_by_semicolons_are_a_list_and_clauses_are_not():
    assert len(blocks_of("Căn cứ: [Luật X](van-ban/x.md); [Luật Y](van-ban/y.md); [bài này](z.md).")) == 3
    assert len(blocks_of("Gói kín; dán chặt; ghi tên.")) == 1


@pytest.mark.parametrize(
    ("text", "count"), [("Không được gửi.", 3), ("5 – 10 đồng", 3), ("174/2026/NĐ-CP", 1), ("—", 0)]
)
def test_syllables(text, count):
    assert syllables(text) == count


def test_measure():
    assert measure(["a b", "a b c d"], limit=3) == Measure(sentences=2, mean=3.0, short_share=0.5)
    with pytest.raises(ValueError, match="no sentence"):
        measure([])
