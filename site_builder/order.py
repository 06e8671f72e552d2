"""The order of a Vietnamese dictionary: syllable by syllable, a, ă, â, b …, then the tones."""

import re

from vn_collate import collate_key

_SYLLABLE = re.compile(r"[^\W_]+")


def dictionary_key(text: str) -> tuple[tuple[str, ...], str]:
    """Sort key of a name or phrase: "bàn", "bàn là", "bán hàng", "bánh".

    vn_collate weighs one word well, but sorts a space behind every letter.
    """
    return tuple(collate_key(word) for word in _SYLLABLE.findall(text.lower())), collate_key(text)
