"""Plain Vietnamese: short sentences, and no official abbreviation that the page does not spell out.

The rules stand in docs/ky-thuat/van-phong.md. Hand-written pages keep the bar one by one; pages made
from data keep it kind by kind, since a short page has too few sentences for a share.
"""

import re

import pytest

from site_builder.abbreviations import unexplained
from site_builder.facts import PROJECT
from site_builder.phrases import Speaker
from tests.docs.conftest import of_language
from tests.docs.reading import blocks_of, measure, sentences_of, syllables

MEAN, LIMIT, SHARE = 18, 30, 0.95
PAGES = sorted(path.relative_to(PROJECT / "docs").as_posix() for path in (PROJECT / "docs").rglob("*.md"))
VIETNAMESE = [uri for uri in PAGES if not uri.endswith(".en.md")]
# Not read by the public as texts: pages for developers, who write the words of their trade, and the
# sheet to fill in and print, whose lines are lists of names.
_OTHER = ("ky-thuat/", "du-lieu-mo/", "thong-bao/tao")
PUBLIC = [uri for uri in VIETNAMESE if not uri.startswith(_OTHER)]
KINDS = ("danh-muc", "vat-pham", "van-ban", "co-quan", "viec-can-lam", "thuat-ngu")
# Names and terms that people know by these letters; everything else in capitals is an abbreviation to explain.
_NAMES = {"AA", "BY", "CC", "CSS", "HTML", "ICT", "JSON", "MIT", "NFC", "NFD", "PDF", "QR", "SIM", "SMS", "USB", "VNI", "VTV", "VOH"}  # fmt: skip
_OTHER_NAMES = re.compile(r"^## Còn gọi là\n+[^\n]+$", re.MULTILINE)  # a list of names, not a sentence
_CAPITALS = re.compile(r"(?<![\w/-])[A-ZĐ]{2,}(?![\w/-])")
_DOCUMENT_NUMBER = re.compile(r"\S*\d\S*/\S+|\S+/\S*\d\S*")


def _assert_plain(sentences: list[str], what: str) -> None:
    found = measure(sentences, LIMIT)
    longest = sorted(sentences, key=syllables, reverse=True)[:5]
    told = "\n".join(f"  {syllables(sentence)}: {sentence}" for sentence in longest)
    assert found.mean <= MEAN, f"{what}: {found.mean:.1f} syllables a sentence\n{told}"
    assert found.short_share >= SHARE, f"{what}: {found.short_share:.1%} up to {LIMIT} syllables\n{told}"


@pytest.mark.parametrize("uri", PUBLIC)
def test_sentences_of_a_hand_written_page_are_short(written, uri):
    _assert_plain(sentences_of(written[uri]), uri)


@pytest.mark.parametrize("uri", [uri.replace(".md", ".en.md") for uri in PUBLIC])
def test_sentences_of_an_english_page_are_short(written, uri):
    """English readers are mostly no native speakers; the same bar, counted in words."""
    _assert_plain(sentences_of(written[uri]), uri)


@pytest.mark.parametrize("kind", KINDS)
def test_sentences_of_generated_pages_are_short(generated, kind):
    pages = [text for uri, text in of_language(generated, "vi").items() if uri.startswith(f"{kind}/")]
    pages = [_OTHER_NAMES.sub("", text) for text in pages]
    assert pages
    _assert_plain([sentence for page in pages for sentence in sentences_of(page)], kind)


@pytest.mark.parametrize("uri", PUBLIC)
def test_hand_written_page_abbreviates_nothing_unknown(written, facts, uri):
    text = " ".join(_DOCUMENT_NUMBER.sub(" ", block) for block in blocks_of(written[uri]))
    unknown = set(_CAPITALS.findall(text)) - _NAMES - set(facts.abbreviations)
    assert not unknown, f"spell them out, or add them to data/viet-tat.yaml: {unknown}"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_spells_out_its_official_abbreviations(written, generated, facts, language):
    speaker = Speaker(facts, language)
    for uri, text in of_language(written | generated, language).items():
        left = [abbreviation.short for abbreviation in unexplained(text, speaker)]
        assert not left, (uri, left)
