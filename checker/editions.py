"""Titles of books that only the words of their edition tell: "Đời ngắn đừng ngủ dài (**Tái bản**)".

The words of an edition are data: an_ban in data/tu-ngu/bo-nghia.yaml, with the item that such a book is.
"""

from collections.abc import Iterator
from dataclasses import replace

from checker.catalogue import Catalogue
from checker.match import EVADING, HIDING, Reading
from checker.model import Match, Mention
from checker.read import Syllable, is_marked

_TITLE = 2  # syllables of the shortest title that is taken for one


def as_a_book(reading: Reading, syllables: list[Syllable], catalogue: Catalogue) -> Reading:
    """The reading with the book named, and without what was doubtful in its title.

    Only where words of an edition stand behind a title in a text with marks, nothing with a longer name is surely
    named but books, and nobody sends. What the title names surely, or by several words, stays; so does what stands
    behind the edition's words, and what is counted, joined or said to lie inside.
    """
    books = catalogue.sets["sach"]
    sent = any(syllable.typed in catalogue.sets["viec_gui"] for syllable in syllables)
    if sent or not is_marked(syllables) or reading.cues_of(HIDING, EVADING):
        return reading
    edition = next(_editions(reading, syllables, catalogue), None)
    if edition is None or any(_is_another_thing(mention, edition, books) for mention in reading.mentions):
        return reading
    own = [one for one in reading.mentions if one.start < edition.start and not _is_added(one, syllables, catalogue)]
    kept = [one for one in reading.mentions if one not in own or one.is_certain or _names_by_words(one)]
    kept = [mention for mention in kept if mention.start != edition.start]
    mentions = sorted([*kept, edition], key=lambda mention: mention.start)
    return replace(reading, mentions=tuple(mentions), leftover=())


def _editions(reading: Reading, syllables: list[Syllable], catalogue: Catalogue) -> Iterator[Mention]:
    """The words of an edition, each as a mention of a book; what opens the text tells no edition."""
    spans = [(cue.start, cue.end) for cue in reading.cues]
    spans += [(mention.start, mention.end) for mention in reading.mentions]
    for start, end in sorted(spans):
        words = " ".join(syllable.typed for syllable in syllables[start:end])
        if start >= _TITLE and words in catalogue.sets["an_ban"]:
            yield Mention(start, end, words, Match.EXACT, tuple(catalogue.words["sach"][:1]))


def _is_another_thing(mention: Mention, edition: Mention, books: frozenset[str]) -> bool:
    """Whether it surely names, by more than one syllable, what is no book."""
    other = mention.is_sure and mention.length > 1 and mention.start != edition.start
    return other and not set(mention.candidates).issubset(books)


def _is_added(mention: Mention, syllables: list[Syllable], catalogue: Catalogue) -> bool:
    """Whether the word before counts it, joins it or puts it into the book: "… kẹp **cỏ** (tái bản)"."""
    before = syllables[mention.start - 1]
    adding = (catalogue.sets[kind] for kind in ("so_dem", "noi_mon", "chua_dung"))
    return mention.start > 0 and (before.quantity or any(before.typed in words for words in adding))


def _names_by_words(mention: Mention) -> bool:
    """Whether a doubtful name has more than one syllable and is no guess at a slip."""
    return mention.length > 1 and mention.match is Match.AMBIGUOUS
