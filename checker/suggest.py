"""Nearest things of the catalogue for words that matched nothing."""

from collections.abc import Iterable

from checker.catalogue import Catalogue
from checker.index import Entry, Kind
from checker.text import fold

_MOST = 5


def suggest(words: Iterable[str], catalogue: Catalogue) -> tuple[str, ...]:
    """Ids of up to five items with an alias that shares the words' syllables, best first."""
    asked = {fold(part) for word in words for part in word.split() if len(part) > 1}
    if not asked:
        return ()
    scored: dict[str, float] = {}
    for entry in _aliases(catalogue):
        shared = len(asked.intersection(entry.folded))
        if shared:
            score = shared / (len(entry.folded) + 1)
            scored[entry.target] = max(score, scored.get(entry.target, 0))
    return tuple(sorted(scored, key=lambda code: (-scored[code], code))[:_MOST])


def _aliases(catalogue: Catalogue) -> Iterable[Entry]:
    for entries in catalogue.index.glued.values():
        for entry in entries:
            if entry.kind is Kind.ALIAS:
                yield entry
