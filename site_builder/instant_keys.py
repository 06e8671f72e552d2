"""Keys of the instant tier: what a typed text and a name share when they are the same words.

The page computes the same keys (docs/assets/kiem-tra/tuc-thi.js); tests compare both, key by key. A text
with anything beyond Vietnamese letters, digits, spaces and hyphens has no key: the full checker reads it.
Simpler than the checker's own reading on purpose, and never wider: equal keys must mean equal answers.
"""

import re
import unicodedata

from checker.text import unmarked

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_NOT_WORDS = re.compile(r"[^a-z0-9đ\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b ]")
_STRAY = re.compile(r"[\u0302\u0306\u031b]")  # a mark that belongs to no letter
_ENDING = re.compile(r"[ \t\n\r\u00a0?!.…]+$")
_SPACE = re.compile(r"[ \t\n\r\u00a0-]+")


def toned_key(text: str) -> str | None:
    """Lower case, one space between syllables, each tone mark at its syllable's end; None: no key."""
    lower = _SPACE.sub(" ", _ENDING.sub("", unicodedata.normalize("NFC", text).lower())).strip(" ")
    if not lower or _STRAY.search(lower) or _NOT_WORDS.search(unicodedata.normalize("NFD", lower)):
        return None
    return " ".join(_tone_last(syllable) for syllable in lower.split(" "))


def folded_key(key: str) -> str:
    """A toned key without diacritics."""
    return unmarked(key)


def _tone_last(syllable: str) -> str:
    parts = unicodedata.normalize("NFD", syllable)
    letters = "".join(part for part in parts if part not in _TONES)
    return unicodedata.normalize("NFC", letters) + next((part for part in reversed(parts) if part in _TONES), "")
