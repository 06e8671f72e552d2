"""Whether a text names something that the catalogue lacks, beside what it knows."""

from checker.match import Reading
from checker.model import Match, Mention
from checker.read import Syllable, is_marked

_DESCRIPTION = 10  # syllables from which commas separate features rather than things
_LONG_DESCRIPTION = 14  # syllables from which only a counted thing is another one
_COUNTING = frozenset(
    {
        *("một", "hai", "ba", "bốn", "năm", "mấy", "vài", "ít", "chục", "con", "cái", "chiếc", "hộp", "gói", "chai"),
        *("lọ", "bộ", "đôi", "cặp", "thùng", "túi", "bịch", "bó", "quả", "trái", "cuốn", "quyển", "tờ", "cân", "lạng"),
    }
)
_MOST_LABELS = 6  # words of a maker's name before the thing's own
_SENDING = frozenset({"gửi", "gởi", "gui", "ship", "chuyển"})
_PEOPLE = frozenset(
    {
        *("tôi", "tui", "tau", "choa", "em", "mình", "cháu", "anh", "chị", "bố", "mẹ", "ba", "má", "ông", "bà", "cô"),
        *("chú", "bác", "dì", "cậu", "mợ", "thầy", "con", "nhà", "shop", "ai", "bạn", "người"),
    }
)


def has_unknown_thing(reading: Reading, relevant: list[Mention], syllables: list[Syllable]) -> bool:
    """Whether a part of a list, or the head of the phrase, is something the catalogue lacks."""
    named = {syllables[mention.start].segment for mention in reading.mentions}
    first = min(relevant, key=lambda mention: mention.start)
    told = _told_by(syllables, first.start)
    strange = [at for at in reading.leftover if at not in told and _may_name(syllables[at])]
    ahead = [at for at in strange if at < first.start and syllables[at].segment == syllables[first.start].segment]
    head_unknown = bool(ahead) and not _is_makers_name(ahead, first, syllables)
    if len(syllables) > _DESCRIPTION and len(named) == 1:
        return head_unknown
    if len(syllables) > _LONG_DESCRIPTION:
        counted = {s.segment for before, s in zip([None, *syllables], syllables, strict=False) if _counts(before, s)}
        strange = [at for at in strange if syllables[at].segment in counted]
    return head_unknown or any(syllables[at].segment not in named for at in strange)


def _told_by(syllables: list[Syllable], before: int) -> range:
    """The words that tell who sends and who receives, and name no thing.

    Up to the last verb of sending before the first thing, if people stand there: "Chú tôi làm thợ rèn muốn gửi
    con dao"; and on to a count right ahead of the thing: "gửi cho cháu học ngoài Hà Nội chục trứng".
    """
    sending = max((at for at in range(before) if syllables[at].typed in _SENDING), default=0)
    people = any(syllable.typed in _PEOPLE for syllable in syllables[:sending])
    count = before - 1 if before and _is_count(syllables[before - 1]) else before - 2
    receiver = any(syllable.typed == "cho" for syllable in syllables[sending : max(count, 0)])
    if receiver and sending < count and _is_count(syllables[count]):
        return range(0 if people else sending, count)
    return range(sending) if people else range(0)


def _may_name(syllable: Syllable) -> bool:
    return not syllable.label and not _is_count(syllable)


def _is_count(syllable: Syllable) -> bool:
    return syllable.quantity or syllable.typed in _COUNTING


def _counts(before: Syllable | None, syllable: Syllable) -> bool:
    """Whether the syllable opens a part of a list as a count does: ", 2 …", ", một con …"."""
    opens = before is None or before.segment != syllable.segment
    return opens and _is_count(syllable)


def _is_makers_name(ahead: list[int], first: Mention, syllables: list[Syllable]) -> bool:
    """Whether the unknown words before the first thing can be its maker's: "DAZZLE ME Son kem lì".

    They carry no diacritics though the text has them, and the thing's own name does.
    """
    typed = syllables[first.start : first.end]
    named_plainly = first.match is Match.EXACT and (is_marked(typed) or len(typed) > 1)
    return (
        is_marked(syllables)
        and named_plainly
        and len(ahead) <= _MOST_LABELS
        and all(syllables[at].bare for at in ahead)
    )
