"""English is complete: the same claims on both sides, every text translated, nothing left in Vietnamese."""

import re
from collections import Counter

import pytest
from pydantic import BaseModel

from site_builder.records.common import Bilingual
from tests.docs.conftest import DOCS, of_language
from tests.docs.reading import blocks_of

PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md") if not path.name.endswith(".en.md"))
_MARKER = re.compile(r"\[\[[^\]]+\]\]|\{\{[^}]+\}\}|<!--\s*chen:[^>]*-->")
_WORDS_OF_A_TERM = re.compile(r"\s*\|[^{}]*(?=\}\})")  # each language has its own
_HEADING = re.compile(r"^(#+) [^\n{]*(\{:[^}]*\})?$", re.MULTILINE)  # level, and the anchor given to it
# Common words of Vietnamese sentences; names of places and bodies hold few of them.
_WORDS = re.compile(r"\b(và|không|được|hoặc|của|thì|những|các|cho|khi|nếu|phải|là|đã|này|với|người)\b", re.IGNORECASE)
_MANY = 2
_DECLARED = re.compile(r'<(\w+)[^>]* lang="vi".*?</\1>', re.DOTALL)
_READ_OUT = "pt_cau_lien_he"  # a sentence of the scripts, which are read out in Vietnamese only
_QUOTED = re.compile("“[^”]*”")


def _pair(uri: str) -> tuple[str, str]:
    return (DOCS / uri).read_text(encoding="utf-8"), (DOCS / uri.replace(".md", ".en.md")).read_text(encoding="utf-8")


@pytest.mark.parametrize("uri", PAGES)
def test_both_languages_rest_on_the_same_facts(uri):
    vietnamese, english = (
        Counter(_WORDS_OF_A_TERM.sub("", marker) for marker in _MARKER.findall(text)) for text in _pair(uri)
    )
    assert english == vietnamese


@pytest.mark.parametrize("uri", PAGES)
def test_both_languages_have_the_same_sections(uri):
    vietnamese, english = (_HEADING.findall(text) for text in _pair(uri))
    assert english == vietnamese


def test_generated_pages_come_in_pairs(generated):
    english = {uri.replace(".en.md", ".md") for uri in of_language(generated, "en")}
    assert english == set(of_language(generated, "vi"))


def test_english_pages_hold_no_vietnamese_sentence(written, generated, facts):
    names = {alias for kept in facts.items.values() for alias in kept.record.aliases.vi}
    for uri, text in of_language(written | generated, "en").items():
        for clause in _clauses(text):
            words = {word.lower() for word in _WORDS.findall(clause)}
            assert len(words) < _MANY or clause in names, (uri, clause)


def test_vietnamese_sentences_would_be_seen(written):
    """The measure above is sharp enough: it sees most sentences of the Vietnamese pages."""
    pages = of_language(written, "vi").values()
    long = [clause for text in pages for clause in _clauses(text) if len(clause.split()) >= 12]
    seen = [clause for clause in long if len({word.lower() for word in _WORDS.findall(clause)}) >= _MANY]
    assert len(seen) > len(long) / 2


def _clauses(page: str) -> list[str]:
    """What stands between the commas of a page's blocks; words quoted from the other language, and what is
    declared to be in it (scripts to be read out), are left out."""
    blocks = (_QUOTED.sub(" ", block) for block in blocks_of(_DECLARED.sub(" ", page)))
    return [clause.strip() for block in blocks for clause in re.split("[,;.:·]", block)]


def test_every_text_of_the_data_is_translated(facts):
    stores = (
        facts.items, facts.groups, facts.instruments, facts.penalties, facts.agencies, facts.verdicts, facts.collisions,
        facts.places, facts.warnings, facts.quiz, facts.abbreviations, facts.languages,
    )  # fmt: skip
    records = [kept.record for store in stores for kept in store.values()]
    records += [kept.record for kept in facts.look_alikes] + [facts.portal]
    texts = [text for record in records for text in _bilingual(record)]
    texts += [text for key, text in facts.phrases.items() if key != _READ_OUT]
    left = [text.vi for text in texts if len(text.vi.split()) >= 5 and text.vi == text.en]
    assert not [text for text in left if len(set(_WORDS.findall(text.lower()))) >= 1]


def _bilingual(value: object) -> list[Bilingual]:
    if isinstance(value, Bilingual):
        return [value]
    if isinstance(value, BaseModel):
        return [found for name in type(value).model_fields for found in _bilingual(getattr(value, name))]
    if isinstance(value, list | tuple):
        return [found for child in value for found in _bilingual(child)]
    return []
