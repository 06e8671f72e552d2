"""Syllables -> mentions: which stretches of the text name which items, and how surely.

At each place the longest phrase wins whose diacritics the typed ones do not contradict. So an
innocent longer name ("súng bắn keo") shields the banned word inside it, and "dán" is never "đạn".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.index import COMMON, FILLER, Entry, Kind, PhraseIndex
from checker.model import SURE, Direction, Match, Mention
from checker.read import JOINING_WORDS, Syllable, is_marked
from checker.slip import TELLING_NAME, is_careful_title
from checker.text import fold
from checker.weak import weak_mentions

_RANK = (Match.EXACT, Match.PLAIN, Match.GLUED, Match.NEARLY, Match.TONES, Match.TYPO, Match.AMBIGUOUS)
_LAST = 2  # syllables of a cue at a name's end
_LONG_HALF = 3  # syllables of a half-typed name that words about the way never outweigh
# As data/tu-ngu/bo-nghia.yaml has them under noi_mon (a test says so), with and without marks.
_JOINED = JOINING_WORDS.union(map(fold, JOINING_WORDS), ("kèm", "kem"))
# Kinds of cues, as in data/tu-ngu/bo-nghia.yaml.
HARMFUL = "lam_hai"  # "giả", "nhái": counts even where the same word is part of a name
HIDING = "giau"  # "giấu", "nhét": then no word only describes
EVADING = "lach"  # "qua mặt", "không bị phát hiện": who asks so gets no yes
COLOURING = "mau_sac"  # "màu": what stands behind is a colour
TELLING = "dan_mo_ta"  # "vị", "họa tiết"
INTRODUCING = (COLOURING, TELLING)  # what stands behind only describes
MEANT_FOR = "muc_dich"  # "cho": what stands behind is what the thing is used for
PICTURING = "hinh_anh"  # "in hình", "bìa mềm"
DEPICTING = (PICTURING, TELLING)  # "in hình", "vị": also where a name ends with them
IMITATING = "gia_mau"  # "đồ chơi", "bằng nhựa"
SOFTENING = (PICTURING, IMITATING, "do_dung", "phu_dinh")  # pictures, models, holders of a thing; "không phải"
TO, AT, FROM = "den:", "o:", "tu:"  # what the context codes of places abroad begin with
ABROAD, HOME = (TO, AT, FROM, Direction.OUTBOUND.value), Direction.DOMESTIC.value  # the latter of places at home
_CUE = "bo_nghia:"  # what the context codes of words begin with that change what a name beside them means


@dataclass(frozen=True)
class Cue:
    """A word that changes what names beside it mean; ``kind`` as in data/tu-ngu/bo-nghia.yaml."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Reading:
    """What a text was understood as: mentions, context codes, syllables that nothing explains, and cues."""

    mentions: tuple[Mention, ...]
    context: tuple[str, ...]
    leftover: tuple[int, ...]
    cues: tuple[Cue, ...] = ()
    title: bool = False
    """Whether the text is a title typed with care, as :func:`checker.slip.is_careful_title` says."""
    before: int = 0
    """How many of the context codes come before the last thing that has more than one syllable, or else the first thing."""

    def cues_of(self, *kinds: str) -> list[Cue]:
        """The cues of these kinds, in the text's order."""
        return [cue for cue in self.cues if cue.kind in kinds]


def find_mentions(syllables: list[Syllable], index: PhraseIndex) -> Reading:
    """Read from left to right, then look at what is left with weaker means."""
    text = _Text(syllables, index)
    mentions: list[Mention] = []
    context: list[str] = []
    leftover: list[int] = []
    cues: list[Cue] = []
    before = None
    place = 0
    while place < len(syllables):
        found = text.best_at(place)
        if found is None:
            if not syllables[place].quantity or index.glued(syllables[place].letters):
                leftover.append(place)
            place += 1
            continue
        codes = dict.fromkeys(entry.target for entry in found.entries if entry.kind is Kind.CONTEXT)
        kinds = [code.removeprefix(_CUE) for code in codes if code.startswith(_CUE)]
        kinds = [kind for kind in kinds if found.is_context or kind == HARMFUL]
        if text.careful and found.match is not Match.EXACT:
            kinds = []  # "phi hành gia" speaks of no "giả"
        cues.extend(Cue(place, place + found.length, kind) for kind in kinds)
        if found.is_context:
            context.extend(codes)
        else:
            if before is None or found.length > 1:
                before = len(context)  # a bare syllable before it may name nobody's thing: "con ở Mỹ gửi áo"
            cues.extend(text.cues_at_the_end_of(place, found.length))
            mentions.append(_mention(syllables, place, found))
            overlapping = text.reaching_beyond(place, found.length)
            if overlapping:
                mentions.append(_mention(syllables, *overlapping))
                place += found.length
                if text.goes_beyond(place, overlapping):
                    continue  # "phao no" in "quần áo phao no", beside "áo phao"
                place, found = overlapping
        place += found.length
    sure = [mention for mention in mentions if mention.match in SURE]
    names = {mention for mention in sure if mention.end - mention.start > 1}
    solid = {place: mention.candidates for mention in names for place in range(mention.start, mention.end)}
    weak, leftover = weak_mentions(syllables, leftover, solid, index)
    inside = {place for mention in weak for place in range(mention.start, mention.end)}
    mentions = [m for m in mentions if m in names or not inside.intersection(range(m.start, m.end))]
    mentions = sorted(mentions + weak, key=lambda mention: mention.start)
    return Reading(tuple(mentions), tuple(context), tuple(leftover), tuple(cues), text.careful, before or 0)


@dataclass(frozen=True)
class _Phrase:
    """A run of syllables that agrees with phrases of the index."""

    length: int
    match: Match
    entries: list[Entry]

    @property
    def is_context(self) -> bool:
        """Whether it only says something about the way, or nothing."""
        return self.entries[0].kind is Kind.CONTEXT


class _Text:
    """The syllables of one text, looked up in the index."""

    def __init__(self, syllables: list[Syllable], index: PhraseIndex):
        self.syllables, self.index = syllables, index
        self.folded = [syllable.folded for syllable in syllables]
        self.marked = is_marked(syllables)
        self.careful = is_careful_title(syllables, index)
        self.ends = _segment_ends(syllables)

    def best_at(self, place: int) -> _Phrase | None:
        """The phrase to take at ``place``.

        A context phrase gives way to a thing that begins inside it and reaches beyond it:
        "gửi mỹ phẩm" is not "gửi Mỹ"; a country gives way so to a place at home: "ở Nga Sơn"; and without marks, behind a word that joins two things, to a thing at its
        first syllable: "ao len va **co** gui duoc khong".
        """
        best = self._longest(place, self.ends[place])
        if best is None or not best.is_context:
            return best
        if best.match is Match.PLAIN and place and self.syllables[place - 1].typed in _JOINED:
            first = self._longest(place, place + 1)
            return best if first is None or first.is_context else first
        for inside in range(1, best.length):
            other = self._longest(place + inside, self.ends[place])
            if other and inside + other.length > best.length and (not other.is_context or self._is_home(best, other)):
                return self._longest(place, place + inside)
        return best

    def _is_home(self, best: _Phrase, other: _Phrase) -> bool:
        """Whether the other is a place at home whose name begins like a country ("ở **Mỹ Tho**") or a filler ("ngoai
        **Lang Son**"). Left bare behind a country, it must follow where somebody is or comes from ("o Nga Son", but
        "gui sang Nga son moi"), and not end in an everyday word ("o My an Tet")."""
        codes = {entry.target for entry in best.entries}
        if HOME not in {entry.target for entry in other.entries}:
            return False
        abroad = any(code.startswith(ABROAD) for code in codes)
        if not abroad or other.match is Match.EXACT:
            return abroad or (FILLER in codes and other.match is not Match.TONES)
        last = self.index.starting_at([other.entries[0].folded[-1]], 0, 1)
        everyday = any(entry.target == COMMON for _, entries in last for entry in entries)
        return not everyday and any(code.startswith((AT, FROM)) for code in codes)

    def reaching_beyond(self, place: int, length: int) -> tuple[int, _Phrase] | None:
        """A name that begins inside the one taken and reaches beyond it: "chai rượu" and "rượu quê" in
        "chai rượu quê". Both count, and the stricter decides. In a text with diacritics only what is typed
        with them, or is long, tells so much."""
        for inside in range(place + 1, place + length):
            other = self._longest(inside, self.ends[place])
            if other is None or other.is_context or inside + other.length <= place + length:
                continue
            beyond = inside + other.length - place - length
            if not self.marked and beyond > 1 and self._only_fills(place + length, inside + other.length):
                continue  # "but dan cho con" holds no "đàn chó con"
            long = other.length >= (_LONG_HALF if self.marked else 2)
            if long or (self.marked and other.match is Match.EXACT):
                return inside, other
        return None

    def _only_fills(self, start: int, end: int) -> bool:
        """Whether these syllables are words about the way or fillers: "cap **cho con**"."""
        found = self._longest(start, end)
        return found is not None and found.is_context and start + found.length == end

    def cues_at_the_end_of(self, place: int, length: int) -> Iterator[Cue]:
        """Words at a name's end that depict what stands behind it: "áo thun **in hình**"."""
        for start in range(max(place + 1, place + length - _LAST), place + length):
            last = self._longest(start, place + length)
            if last and last.is_context and start + last.length == place + length:
                kinds = {entry.target.removeprefix(_CUE) for entry in last.entries}
                yield from (Cue(start, place + length, kind) for kind in sorted(kinds.intersection(DEPICTING)))
                return

    def goes_beyond(self, place: int, other: tuple[int, _Phrase]) -> bool:
        """Whether a name begins at ``place`` that reaches beyond the ``other``, which covers the place."""
        start, phrase = other
        best = self._longest(place, self.ends[place]) if place < start + phrase.length else None
        return best is not None and not best.is_context and place + best.length > start + phrase.length

    def _longest(self, place: int, end: int) -> _Phrase | None:
        """The longest phrase that agrees surely; a half-typed name only when it is longer than any
        sure name, or when there is nothing else. So "cho con" stays two fillers and is no "chó con"."""
        sure: _Phrase | None = None
        half: _Phrase | None = None
        for length, entries in self.index.starting_at(self.folded, place, end):
            typed = self.syllables[place : place + length]
            agreeing = [(how, entry) for entry in entries if (how := _agreement(typed, entry, self.marked))]
            if not agreeing:
                continue
            match = min((how for how, _ in agreeing), key=_RANK.index)
            phrase = _Phrase(length, match, _strongest_kinds([entry for how, entry in agreeing if how is match], match))
            if match is Match.TONES:
                half = phrase
            else:
                sure = phrase
        if half and (
            sure is None or (half.length > sure.length and not half.is_context and self._outweighs(place, half, sure))
        ):
            return half
        return sure

    def _outweighs(self, place: int, half: _Phrase, sure: _Phrase) -> bool:
        """Whether the longer, half-typed name counts more than the sure words: always more than a name; more
        than words about the way only when it is long, or when they leave its next syllable unexplained."""
        if not sure.is_context or half.length >= _LONG_HALF:
            return True
        return not self._only_fills(place + sure.length, place + half.length)


def _segment_ends(syllables: list[Syllable]) -> list[int]:
    """For each syllable the place behind the last one of its part of the text."""
    ends = [len(syllables)] * len(syllables)
    for place in range(len(syllables) - 2, -1, -1):
        same = syllables[place].segment == syllables[place + 1].segment
        ends[place] = ends[place + 1] if same else place + 1
    return ends


def _strongest_kinds(entries: list[Entry], match: Match) -> list[Entry]:
    """Typed exactly, an alias outranks a collision; otherwise a declared collision decides alone.

    Context entries stay beside the others: they tell that the word may also say nothing of the contents.
    """
    kinds = {entry.kind for entry in entries}
    fillers = [entry for entry in entries if entry.kind is Kind.CONTEXT]
    if Kind.COLLISION in kinds and (match is not Match.EXACT or Kind.ALIAS not in kinds):
        return [entry for entry in entries if entry.kind is not Kind.ALIAS]
    one = len(entries[0].folded) == 1  # of one bare syllable a cue is likelier meant than a thing
    only_fill = any(one or not entry.target.startswith(_CUE) for entry in fillers)  # "do choi" also names things
    if only_fill and match is not Match.EXACT and Kind.ALIAS not in kinds:
        return fillers
    return [entry for entry in entries if entry.kind not in (Kind.CONTEXT, Kind.COLLISION)] + fillers


def _agreement(typed: list[Syllable], entry: Entry, marked: bool) -> Match | None:
    """EXACT, PLAIN (typed without diacritics), NEARLY (one of many forgotten: "thuốc la điện tử"), TONES (only some
    typed), or None (they say another word).

    Who types diacritics elsewhere in the text mostly means them: "thuốc gia truyền" is not "thuốc giả".
    A syllable that cannot be without a tone mark tells haste: "sừng tê giac".
    """
    pairs = list(zip(typed, entry.toned, strict=True))
    if all(syllable.toned == wanted for syllable, wanted in pairs):
        return Match.EXACT
    if entry.target == COMMON or entry.kind is Kind.MARKED:
        return None
    if all(syllable.toned == wanted or syllable.bare for syllable, wanted in pairs):
        left_bare = [syllable for syllable, wanted in pairs if syllable.toned != wanted]
        if not marked or all(syllable.hurried for syllable in left_bare):
            return Match.PLAIN
        return Match.NEARLY if len(pairs) >= TELLING_NAME and len(left_bare) == 1 else Match.TONES
    without_stroke = all(syllable.toned == wanted.replace("đ", "d") for syllable, wanted in pairs)
    return Match.TONES if without_stroke else None


def _mention(syllables: list[Syllable], place: int, found: _Phrase) -> Mention:
    length, match, entries = found.length, found.match, found.entries
    collision = next((entry.target for entry in entries if entry.kind is Kind.COLLISION), None)
    aliases = _targets(entries, (Kind.ALIAS, Kind.MARKED))
    weak = _targets(entries, (Kind.AMBIGUOUS, Kind.SLANG))
    words = " ".join(syllable.typed for syllable in syllables[place : place + length])
    if collision is None and (not aliases or (weak and length == len(syllables))):
        match = Match.AMBIGUOUS  # a word of several meanings, standing alone, can only ask
    elif length == 1 and syllables[place].decoded and len(syllables) == 1:
        match = Match.PLAIN  # one word of raw keys is little evidence
    uncertain = match is Match.AMBIGUOUS or collision is not None
    candidates = (*aliases, *(code for code in weak if uncertain and code not in aliases))
    filler = any(entry.kind is Kind.CONTEXT and not entry.target.startswith(_CUE) for entry in entries)
    return Mention(place, place + length, words, match, candidates, collision, filler)


def _targets(entries: Iterable[Entry], kinds: tuple[Kind, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entry.target for entry in entries if entry.kind in kinds))
