"""Nearest things of the catalogue for words that matched nothing."""

from collections import Counter
from collections.abc import Iterable

from checker.catalogue import Catalogue
from checker.text import fold

_MOST = 5
_MOST_WORDS = 20  # different syllables that are looked up


def suggest(words: Iterable[str], catalogue: Catalogue) -> tuple[str, ...]:
    """Ids of up to five items with an alias that shares the words' syllables, best first."""
    asked = dict.fromkeys(fold(part) for word in words for part in word.split() if len(part) > 1)
    shared: Counter = Counter()
    for syllable in list(asked)[:_MOST_WORDS]:
        shared.update(catalogue.index.aliases_sharing(syllable))
    scored: dict[str, float] = {}
    for entry, count in shared.items():
        scored[entry.target] = max(count / (len(entry.folded) + 1), scored.get(entry.target, 0))
    return tuple(sorted(scored, key=lambda code: (-scored[code], code))[:_MOST])
