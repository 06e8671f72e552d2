"""What the phrase index starts from: tables that need no more work, in plain JSON values.

Making them takes about as long as all the rest of loading. So the site makes them once, while it is built, and a
phone only reads them; whoever has the names alone makes them here.
"""

import re
from collections.abc import Iterator, Mapping
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from checker.text import clean, fold, split_words, toned, unmarked

NAMED_IN = ("ten_khac", "ten_an", "tu_mo_ho")
"""Keys of a compiled item whose phrases the tables hold."""
TOLD_IN = ("tieng_long", "ngu_canh", "du_dau")
"""Keys of the compiled catalogue that nobody but the tables reads."""


class Kind(IntEnum):
    """What a phrase is there for."""

    ALIAS = 0
    AMBIGUOUS = 1
    SLANG = 2
    COLLISION = 3
    CONTEXT = 4
    MARKED = 5
    """A name that counts only as it is written, for without its marks it is mostly another word: "đũa", "bàn"."""


class Word(NamedTuple):
    """A word of a phrase, cleaned, and its keys."""

    typed: str
    folded: str
    toned: str
    unmarked: str


_PLAIN = re.compile("[a-z0-9àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]+")  # clean already
_WORD = re.compile(r"[^\W_]|[\U0001F300-\U0001FAFF\u2600-\u27BF]")
_WITH_DIGIT = re.compile("^.*[0-9].*$", re.MULTILINE)


@lru_cache(maxsize=65536)
def _words(part: str) -> tuple[Word, ...]:
    """The words of a phrase's part that holds no space; the same few thousand parts make up all phrases."""
    words = (part,) if _PLAIN.fullmatch(part) else split_words(clean(part))
    return tuple(Word(word, fold(word), toned(word), unmarked(word)) for word in words)


def words_of(phrase: str) -> list[Word]:
    """The words of a phrase with their keys, in order."""
    return [word for part in phrase.split() for word in _words(part)]


def tables_of(mapping: Mapping) -> dict:
    """The tables of every alias, ambiguous word, slang word, marked name, collision and context phrase of a compiled
    catalogue.

    ``cum_tu``: the phrases, one a line, those that begin with the same folded syllable together, else in their
    order in the catalogue. ``dich``: for each of them its place in ``bang``, a list of ``[kind, target]``.
    ``am``: the folded syllables, with a space between, in the order of ``cum_tu``, then those that begin no phrase.
    ``mo_dau``: for each of the former how many phrases begin with it. ``am_dau``: the toned syllables.
    """
    beginning: dict[str, list[tuple[str, Kind, str]]] = {}
    for noted in _phrases(mapping):
        if _WORD.search(noted[0]):
            beginning.setdefault(_first_of(noted[0]), []).append(noted)
    noted = [one for syllable in sorted(beginning) for one in beginning[syllable]]
    text = "\n".join([phrase for phrase, _, _ in noted])
    used = [word for part in set(text.split()) for word in _words(part)]
    # "vàng999" is that name, no "vàng" with keys left in it.
    glued = ["".join([word.unmarked for word in words_of(phrase)]) for phrase in _WITH_DIGIT.findall(text)]
    targets = {key: place for place, key in enumerate(dict.fromkeys([(kind, target) for _, kind, target in noted]))}
    return {
        "cum_tu": text,
        "dich": [targets[kind, target] for _, kind, target in noted],
        "bang": [[int(kind), target] for kind, target in targets],
        "am": " ".join([*sorted(beginning), *sorted({*glued, *(word.folded for word in used)}.difference(beginning))]),
        "mo_dau": [len(beginning[syllable]) for syllable in sorted(beginning)],
        "am_dau": " ".join(sorted({word.toned for word in used})),
    }


def _first_of(phrase: str) -> str:
    """The first folded syllable of a phrase, which may open with a mere sign."""
    return (_words(phrase.partition(" ")[0]) or words_of(phrase))[0].folded


def _phrases(mapping: Mapping) -> Iterator[tuple[str, Kind, str]]:
    for code, item in mapping["vat_pham"].items():
        for alias in (*item["ten_khac"]["vi"], *item["ten_khac"].get("en", ()), *item.get("ten_an", ())):
            yield alias, Kind.ALIAS, code
        for word in item.get("tu_mo_ho", ()):
            yield word, Kind.AMBIGUOUS, code
    for entry in mapping["tieng_long"]:
        yield entry["tu"], Kind.SLANG, entry["vat_pham"]
    for entry in mapping.get("du_dau", ()):
        yield entry["tu"], Kind.MARKED, entry["vat_pham"]
    for form in mapping["va_cham"]:
        yield form, Kind.COLLISION, form
    for code, phrases in mapping["ngu_canh"].items():
        for phrase in phrases:
            yield phrase, Kind.CONTEXT, code
