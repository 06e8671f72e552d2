"""Whether a text names something that the catalogue lacks, beside what it knows."""

from collections.abc import Iterator

from checker.catalogue import Catalogue
from checker.grammar import FOR
from checker.model import Match, Mention
from checker.read import Syllable, is_marked
from checker.slip import is_word
from checker.titles import is_code
from checker.understood import Understood

_DESCRIPTION = 10  # syllables from which commas separate features rather than things
_ITEM = 4  # syllables of a part of a list that may be nothing but a thing's name
_LONG_DESCRIPTION = 14  # syllables from which only a counted thing is another one
_SHORTEST = 3  # letters of an unknown word without marks that may name a thing
_TOLD = 15  # odds, in tenths of a natural logarithm, from which an unknown word in a letter names no thing
_MOST_LABELS = 6  # words of a maker's name before the thing's own


def has_unknown_thing(text: Understood, relevant: list[Mention]) -> bool:
    """Whether a part of a list, or the head of the phrase, is something the catalogue lacks."""
    unknown = sorted({*text.reading.leftover, *_guessed(text, relevant)})
    if not unknown:
        return False
    syllables, catalogue = text.syllables, text.catalogue
    named = {text.segment(mention.start) for mention in text.reading.mentions}
    first = min(relevant, key=lambda mention: mention.start)
    words = _Words(catalogue, text.is_marked)
    told = _told_by(syllables, first.start, words)
    sent = any(syllable.typed in words.sending for syllable in syllables)
    if sent and any(_is_foreign_thing(at, syllables, words, catalogue) for at in unknown):
        return True
    described = _described(syllables, words).union(text.features)
    strange = [at for at in unknown if at not in told and _may_name(syllables[at], words)]
    if text.is_title:
        strange = [at for at in strange if not _only_describes(at, first, text)]
    if not text.is_marked:
        strange = [at for at in strange if not text.grammar.is_everyday(at)]
    strange = [at for at in strange if syllables[at].segment not in described]
    if text.is_letter:
        told_of = {at for at in strange if is_word(syllables[at], catalogue.index) and _is_done(at, syllables, words)}
        strange = [at for at in strange if at not in told_of]
        strange = [at for at in strange if _is_held(at, text) or not text.grammar.talk.is_likely([at], _TOLD)]
        strange = [at for at in strange if _is_named_in_a_letter(at, first, syllables, named, words)]
    ahead = [at for at in strange if at < first.start and syllables[at].segment == syllables[first.start].segment]
    head_unknown = bool(ahead) and not _is_makers_name(ahead, first, text)
    if len(syllables) > _DESCRIPTION and len(named) == 1:
        return head_unknown
    if len(syllables) > _LONG_DESCRIPTION:
        counted = _counted(syllables, words)
        strange = [at for at in strange if syllables[at].segment in counted]
    return head_unknown or any(syllables[at].segment not in named for at in strange)


def _only_describes(at: int, first: Mention, text: Understood) -> bool:
    """Whether an unknown word of a shop's title names no thing: a colour; beside known words a model's number;
    or, where the title opens with its thing, a Vietnamese word beside known ones: "điện thoại 4G, **phím** lớn". A
    foreign word, or what stands alone, may be another thing: ", K59"."""
    syllables, catalogue = text.syllables, text.catalogue
    if syllables[at].typed in catalogue.sets["ten_mau"]:
        return True
    part = [place for place, one in enumerate(syllables) if one.segment == syllables[at].segment]
    beside = set(part).difference(text.reading.leftover)
    if is_code(syllables[at]):
        return bool(beside)
    plain = first.start == 0 and bool(beside) and not syllables[part[0]].quantity
    return plain and is_word(syllables[at], catalogue.index)


def _guessed(text: Understood, relevant: list[Mention]) -> Iterator[int]:
    """The foreign words that only came near a name which then did not count: "glock" is no clock."""
    syllables, index = text.syllables, text.catalogue.index
    for mention in text.reading.mentions:
        dropped = mention.match is Match.TYPO and mention not in relevant
        if dropped and all(syllables[place].unmarked for place in mention.places):
            yield from (place for place in mention.places if not is_word(syllables[place], index))


class _Words:
    """The words that count things, that say the sending, that stand for people, that go on describing; as who types
    no marks writes them too, where the text has none."""

    def __init__(self, catalogue: Catalogue, marked: bool):
        written = catalogue.sets if marked else catalogue.written
        self.counts, self.sending, self.people = written["so_dem"], written["viec_gui"], written["nguoi"]
        self.describing = written["mo_dau"]
        self.leading = self.sending.union(*(written[kind] for kind in ("noi_mon", "co_mon", "chua_dung")))

    def leads_to_a_thing(self, syllable: Syllable) -> bool:
        """Whether the name of a thing follows the word: "gửi", "mua", "hai", "kèm"."""
        return self.is_count(syllable) or syllable.typed in self.leading

    def is_count(self, syllable: Syllable) -> bool:
        """Whether a thing that is counted follows: "2", "chục", "hộp"."""
        return syllable.quantity or syllable.typed in self.counts


def _told_by(syllables: list[Syllable], before: int, words: _Words) -> range:
    """The words that tell who sends and who receives, and name no thing.

    Up to the last verb of sending before the first thing, if people stand there: "Chú tôi làm thợ rèn muốn gửi
    con dao"; and on to a count right ahead of the thing: "gửi cho cháu học ngoài Hà Nội chục trứng".
    """
    sending = max((at for at in range(before) if syllables[at].typed in words.sending), default=0)
    people = any(syllable.typed in words.people for syllable in syllables[:sending])
    count = before - 1 if before and words.is_count(syllables[before - 1]) else before - 2
    receiver = any(syllable.typed == FOR for syllable in syllables[sending : max(count, 0)])
    if receiver and sending < count and words.is_count(syllables[count]):
        return range(0 if people else sending, count)
    return range(sending) if people else range(0)


def _may_name(syllable: Syllable, words: _Words) -> bool:
    """Whether the word can be a thing's name: no code, no count, and no letter or two: "size **L**", "loại **II**"."""
    too_short = syllable.bare and len(syllable.letters) < _SHORTEST
    return not syllable.label and not too_short and not words.is_count(syllable)


def _is_held(at: int, text: Understood) -> bool:
    """Whether the word, which is no syllable of a name, stands right behind a word that counts a thing: "lon **X66**"."""
    held = at > 0 and text.syllables[at - 1].typed in text.catalogue.written["so_dem"]
    return held and not is_word(text.syllables[at], text.catalogue.index)


def _is_foreign_thing(at: int, syllables: list[Syllable], words: "_Words", catalogue: Catalogue) -> bool:
    """Whether a word that is no Vietnamese syllable stands where people name a thing: "em mua **drotin** gửi cùng"."""
    foreign = syllables[at].typed.isalpha() and not is_word(syllables[at], catalogue.index)
    if not foreign or not at:
        return False
    before = syllables[at - 1]
    counted = at > 1 and words.is_count(before) and words.is_count(syllables[at - 2])
    return counted or before.typed in words.leading or before.segment != syllables[at].segment


def _is_named_in_a_letter(at: int, first: Mention, syllables: list[Syllable], named: set[int], words: "_Words") -> bool:
    """Whether a word that nothing explains names a thing where people tell of themselves: behind a word that a thing
    follows; in a short part of a list; or ahead of the first thing, with no count and no verb of having between."""
    before = syllables[at - 1] if at and syllables[at - 1].segment == syllables[at].segment else None
    if before is not None and words.leads_to_a_thing(before):
        return True
    segment = syllables[at].segment
    if segment not in named:
        return sum(syllable.segment == segment for syllable in syllables) <= _ITEM
    ahead = at < first.start and segment == syllables[first.start].segment
    return ahead and not any(map(words.leads_to_a_thing, syllables[at + 1 : first.start]))


def _is_done(at: int, syllables: list[Syllable], words: "_Words") -> bool:
    """Whether the word stands right behind somebody who is not given anything, so that it tells what they do:
    "mình **khâu** búp bê"; in "gửi cho em …" and "mẹ em mua cho em …" it may be a thing."""
    ahead = [syllable.typed for syllable in syllables[:at] if syllable.segment == syllables[at].segment]
    told = len(ahead)
    while ahead and ahead[-1] in words.people:
        ahead.pop()
    given = bool(ahead) and (ahead[-1] == FOR or ahead[-1] in words.leading)
    return len(ahead) < told and not given


def _described(syllables: list[Syllable], words: _Words) -> set[int]:
    """The parts of a list that only tell more of an earlier one: "dao bầu, **còn** cùn"."""
    later = [syllable for syllable in _opening(syllables) if syllable.segment != syllables[0].segment]
    return {syllable.segment for syllable in later if syllable.typed in words.describing}


def _counted(syllables: list[Syllable], words: _Words) -> set[int]:
    """The parts of a list that a count opens: ", 2 …", ", một con …"."""
    return {syllable.segment for syllable in _opening(syllables) if words.is_count(syllable)}


def _opening(syllables: list[Syllable]) -> list[Syllable]:
    """The first syllable of each part of a list."""
    pairs = zip([None, *syllables], syllables, strict=False)
    return [syllable for before, syllable in pairs if before is None or before.segment != syllable.segment]


def _is_makers_name(ahead: list[int], first: Mention, text: Understood) -> bool:
    """Whether the unknown words before the first thing can be its maker's: "DAZZLE ME Son kem lì".

    They carry no diacritics though the text has them, and the thing's own name does, save in a shop's title:
    "Android Tivi Sony 43 inch màu đen".
    """
    syllables = text.syllables
    typed = syllables[first.start : first.end]
    own = is_marked(typed) or len(typed) > 1 or text.is_title
    held = text.is_letter and ahead[-1] + 1 < first.start and _is_held(ahead[-1], text)  # "2 lon **X66** dán giày"
    return (
        is_marked(syllables)
        and first.match in (Match.EXACT, Match.PARTED)
        and own
        and not held
        and len(ahead) <= _MOST_LABELS
        and all(syllables[at].bare for at in ahead)
    )
