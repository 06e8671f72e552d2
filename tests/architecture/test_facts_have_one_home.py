"""A fact stands once: hand-written pages take law, money and numbers from data/, they do not retype them."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = sorted((ROOT / "docs").rglob("*.md"))
_FORBIDDEN = {
    "a sum of money": re.compile(r"\d[\d.,]*\s*(triệu|đồng|VND|VNĐ|million)", re.IGNORECASE),
    "an article number": re.compile(r"\b(Điều|Article)\s+\d", re.IGNORECASE),
    "a day of law": re.compile(
        r"\b\d{1,2}/\d{1,2}/20\d\d\b|\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* 20\d\d"
    ),
    "the number of a document": re.compile(
        r"\d+/(\d{4}/)?(NĐ|NQ|QH|TT|TTLT|CT|QĐ|KH)[-\d]|\b(Nghị định|Nghị quyết|Thông tư|Chỉ thị|Luật|Decree|Resolution|Circular|Directive|Law)( số| No\.?)? \d",
        re.IGNORECASE,
    ),
    "a time limit or an age": re.compile(
        r"\b\d+ (tháng|ngày làm việc|tuổi|months|working days|years old)\b", re.IGNORECASE
    ),
    "the replaced decree": re.compile(r"15/2020"),
    "a district body": re.compile(r"(công an|UBND|đài[^.]*) (cấp )?huyện", re.IGNORECASE),
}
_TELEPHONE = re.compile(r"\b0\d[\d .]{7,}\b|\b1900\s?\d{4}\b")


def _id(path: Path) -> str:
    return path.relative_to(ROOT / "docs").as_posix()


@pytest.mark.parametrize("path", PAGES, ids=_id)
def test_page_retypes_no_legal_fact(path):
    text = path.read_text(encoding="utf-8")
    found = {what: match[0] for what, pattern in _FORBIDDEN.items() if (match := pattern.search(text))}
    allowed = {"a district body", "the replaced decree"} if path.stem.startswith(("co-quan", "muc-phat")) else set()
    if path.parent.name == "du-lieu-mo":  # its months are the promise of an interface, not of a law
        allowed = allowed | {"a time limit or an age"}
    assert not {what: words for what, words in found.items() if what not in allowed}


@pytest.mark.parametrize("path", PAGES, ids=_id)
def test_page_prints_no_telephone_number(path):
    assert not _TELEPHONE.search(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", PAGES, ids=_id)
def test_page_has_its_twin_in_the_other_language(path):
    name = path.name
    twin = name.replace(".en.md", ".md") if name.endswith(".en.md") else name.replace(".md", ".en.md")
    assert path.with_name(twin).exists()
