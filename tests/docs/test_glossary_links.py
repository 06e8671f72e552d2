"""A word of postal law is linked to the glossary where a guide first uses it.

Asked of the Vietnamese guides; the English ones hold the same links (test_parity).
"""

import re

import pytest

from tests.docs.conftest import DOCS

# Words that a reader outside the trade does not know; everyday words of the glossary (thư, người gửi) are left alone.
TERMS = {
    "bien-ban": "biên bản",
    "buu-gui": "bưu gửi",
    "cam-luu-thong": "cấm lưu thông",
    "co-quan-co-tham-quyen": "cơ quan có thẩm quyền",
    "cong-ich": "dịch vụ công ích",
    "diem-phuc-vu": "điểm phục vụ",
    "dong-kiem": "đồng kiểm",
    "hop-thu-tap-trung": "hộp thư tập trung",
    "khai-gia": "khai giá",
    "mao-danh": "mạo danh",
    "niem-yet": "niêm yết",
    "tai-pham": "tái phạm",
    "toan-trinh": "thời gian toàn trình",
}
_LESSONS = ("bai-", "cau-do-", "index")  # slides are spoken to, the list of guides only names them
GUIDES = sorted(
    path.name.split(".")[0] for path in (DOCS / "huong-dan").glob("*.en.md") if not path.name.startswith(_LESSONS)
)
_UNREAD = re.compile(
    r"\A---\n.*?\n---\n|^#[^\n]*$|<!--.*?-->|\[\[[^\]]*\]\]|\[[^\]]*\]\([^)]*\)|\{\{(?!\s*tu:)[^}]*\}\}",
    re.MULTILINE | re.DOTALL,
)
_LINK = re.compile(r"\{\{\s*tu:\s*([a-z0-9-]+)[^}]*\}\}")


@pytest.mark.parametrize("guide", GUIDES)
def test_first_use_of_a_hard_word_is_linked(guide):
    text = _UNREAD.sub(" ", (DOCS / "huong-dan" / f"{guide}.md").read_text(encoding="utf-8"))
    unlinked = [term for term in TERMS if _is_unlinked(text.casefold(), term)]
    assert not unlinked, f"write {{{{tu: …}}}} at the first use of {unlinked}"


def _is_unlinked(text: str, term: str) -> bool:
    """Whether the word stands in ``text`` before any link to it."""
    links = [found for found in _LINK.finditer(text) if found[1] == term]
    before = text[: links[0].start()] if links else text
    return TERMS[term] in _LINK.sub(" ", before)


def test_a_bare_word_would_be_seen():
    assert _is_unlinked("lập biên bản rồi {{tu: bien-ban}}", "bien-ban")
    assert not _is_unlinked("lập {{tu: bien-ban}} rồi giữ biên bản", "bien-ban")


def test_hard_words_are_words_of_the_glossary(facts):
    assert set(TERMS) <= set(facts.terms)
