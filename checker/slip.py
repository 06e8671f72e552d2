"""Whether a stretch of text is a name with one slip in it, and how sure that is."""

from checker.index import Entry, Kind, PhraseIndex, one_edit
from checker.read import Syllable, is_marked
from checker.text import unmarked

_LONG_NAME = 7  # letters of a name in which a letter, not only a mark, may be mistyped
_TITLE = 8  # syllables from which a text with diacritics is a title that means each of its marks
TELLING_NAME = 4  # syllables of a name that is known by the others even when the mistyped one is a word too


def near_entries(span: list[Syllable], index: PhraseIndex) -> list[Entry]:
    """Aliases that have the letters of the span, or else are one slip away."""
    glued = "".join(syllable.letters for syllable in span)
    same = [entry for entry in index.glued(glued) if entry.kind is Kind.ALIAS]
    return same or [entry for entry in index.near(glued) if is_slip(span, entry)]


def is_slip(span: list[Syllable], entry: Entry) -> bool:
    """Whether the typed diacritics too are at most one edit away: "lụu đạn" is a slip for "lựu đạn",
    while "công sở" is another word than "còng số". Without any diacritic it stays open. Who types marks and other
    letters than those of a name without marks makes two slips: "mẹt" is no "meth"."""
    if all(syllable.unmarked for syllable in span):
        return True
    plain = entry.written == entry.glued
    if plain and "".join(unmarked(syllable.typed) for syllable in span) != entry.glued:
        return False
    tones_apart = one_edit("".join(syllable.toned for syllable in span), "".join(entry.toned))
    return tones_apart or one_edit("".join(syllable.typed for syllable in span), entry.written)


def is_nearly(span: list[Syllable], entries: list[Entry], marked: bool, index: PhraseIndex) -> bool:
    """Whether the span can only be a name with one syllable mistyped: "lụu đạn".

    The other syllables are right, and the wrong one is no syllable that any text of the data holds:
    "phào hoa" stays what it is, since "phào" is a word. ``marked``: the text was typed with diacritics.
    """
    if len(span) < 2:
        return False
    return any(_differs_once(span, entry, marked, index) for entry in entries)


def _differs_once(span: list[Syllable], entry: Entry, marked: bool, index: PhraseIndex) -> bool:
    if len(entry.toned) != len(span):
        return False
    wrong = [at for at in range(len(span)) if not _agrees(span[at], entry.toned[at], entry.folded[at], marked)]
    if len(wrong) != 1:
        return False
    place = wrong[0]
    same_letters = span[place].folded == entry.folded[place]
    if not same_letters and len(entry.glued) < _LONG_NAME:
        return False
    return len(span) >= TELLING_NAME or not is_word(span[place], index)


def _agrees(syllable: Syllable, toned: str, folded: str, marked: bool) -> bool:
    return syllable.toned == toned or (not marked and syllable.bare and syllable.folded == folded)


def is_word(syllable: Syllable, index: PhraseIndex) -> bool:
    """Whether some text of the data holds the syllable; one left bare may stand for several."""
    if syllable.mended:
        return False
    return syllable.folded in index.letters if syllable.bare else syllable.toned in index.vocabulary


def is_careful_title(syllables: list[Syllable], index: PhraseIndex) -> bool:
    """Whether the text is long and typed with diacritics throughout: no syllable was left bare that is a
    word only with its marks ("gui", "duoc")."""
    long = is_marked(syllables) and len(syllables) >= _TITLE
    return long and not any(_is_careless(syllable, index) for syllable in syllables)


def _is_careless(syllable: Syllable, index: PhraseIndex) -> bool:
    typed = syllable.unmarked and not syllable.quantity
    return typed and syllable.folded in index.letters and syllable.folded not in index.vocabulary
