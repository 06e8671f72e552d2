"""A page that uses an official abbreviation spells it out once, at its end."""

import pytest

from site_builder.abbreviations import unexplained, with_explanations
from site_builder.phrases import Speaker


@pytest.fixture
def speaker(world):
    world.write("viet-tat.yaml", "- {viet_tat: UBND, day_du: {vi: Ủy ban nhân dân, en: People’s Committee}}\n")
    return Speaker(world.load(), "vi")


def test_what_is_used_is_spelled_out(speaker):
    assert with_explanations("Hỏi UBND xã.\n", speaker).endswith(
        "\n\nChữ viết tắt trong trang. UBND: Ủy ban nhân dân.\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Hỏi Ủy ban nhân dân (UBND) xã.",
        "Chỉ thị 13/CT-UBND năm 2021.",
        "Xem [bài](UBND.md).",
        "Mã `UBND`.",
        "Chữ XUBND.",
        "---\ntitle: UBND\n---\nKhông có gì.",
    ],
)
def test_what_is_explained_or_no_word_is_left_alone(speaker, text):
    assert with_explanations(text, speaker) == text


def test_the_english_page_explains_in_english(world, speaker):
    english = Speaker(speaker.facts, "en")
    assert [abbreviation.full.en for abbreviation in unexplained("Ask the UBND.", english)] == ["People’s Committee"]
