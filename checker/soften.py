"""What takes the danger away from a banned name: pictures, models, holders, books about it.

A banned name so softened is asked about; a word of several meanings that is only a book's subject is left out.
"""

from dataclasses import replace

from checker.ask import ask_which
from checker.catalogue import Catalogue
from checker.grammar import is_letter
from checker.match import EVADING, HIDING, IMITATING, INTRODUCING, PICTURING, SOFTENING, TELLING, Reading
from checker.model import SURE, Finding, Item, Match, Mention, Verdict
from checker.modifiers import introduced
from checker.read import Syllable
from checker.text import fold

_DEPICTED_WITHIN = 3  # syllables between "sách" and what it is about; farther off, it may lie inside


def without_subjects(
    findings: list[Finding], reading: Reading, syllables: list[Syllable], catalogue: Catalogue
) -> list[Finding]:
    """Leave out a word of several meanings that a book only tells of: "**truyện** kiếm hiệp Kim Dung, **bìa mềm**".

    Two words must say that it is a book: the thing's own name before it, and another one outside both names. What
    names a banned thing plainly stays and is asked about; so does all in a text that speaks of putting something
    inside, of hiding or of sending.
    """
    inside = any(word.typed in catalogue.words["chua_dung"] for word in syllables)
    if inside or reading.cues_of(HIDING, EVADING) or is_letter(syllables, catalogue):
        return findings
    books = [finding for finding in findings if _is_picture(finding, catalogue)]
    return [finding for finding in findings if not any(_is_about(one, finding, reading, syllables) for one in books)]


def _is_picture(finding: Finding, catalogue: Catalogue) -> bool:
    """Whether it is surely named as a book, a picture or the like, which may be sent."""
    named = finding.item is not None and finding.item.id in catalogue.words["hinh_anh"]
    return named and finding.verdict is Verdict.ALLOWED and finding.mention.match is Match.EXACT


def _is_about(book: Finding, finding: Finding, reading: Reading, syllables: list[Syllable]) -> bool:
    head, subject = book.mention, finding.mention
    if subject.is_certain or finding.verdict is not Verdict.ASK or head.end > subject.start:
        return False
    same_part = syllables[head.start].segment == syllables[subject.start].segment
    counted = syllables[subject.start - 1].quantity
    told = any(cue.end <= head.start or cue.start >= subject.end for cue in reading.cues_of(PICTURING))
    return same_part and not counted and told


def softened(
    finding: Finding, findings: list[Finding], reading: Reading, syllables: list[Syllable], catalogue: Catalogue
) -> Finding:
    """A banned name beside a word that can take its danger away is asked about; it never becomes a yes.

    "sách về súng", "poster phim Thuốc nổ", "lựu đạn bằng nhựa", "bao da đựng dao găm", "súng siết ốc".
    """
    if finding.verdict is not Verdict.PROHIBITED or finding.item is None or finding.mention.collision:
        return finding
    segment = syllables[finding.mention.start].segment if syllables else 0
    described = finding.mention.start in introduced(reading, syllables, catalogue, *INTRODUCING)
    depicted = not reading.cues_of(HIDING, EVADING) and any(
        _depicts(other, finding, syllables, catalogue) for other in findings
    )
    imitation = finding.item.id in catalogue.words["gia_mau"]  # banned because it looks like the real thing
    softening = [cue for cue in reading.cues_of(*SOFTENING) if not (imitation and cue.kind == IMITATING)]
    motifs = {cue.start for cue in reading.cues_of(TELLING) if cue.start >= finding.mention.end}  # printed on it
    eased = any(syllables[cue.start].segment == segment and cue.start not in motifs for cue in softening)
    part_of_a_word = _opens_a_word(finding.mention, reading, syllables, catalogue)
    behind_a_thing = _stands_behind_a_thing(finding, findings, reading, syllables, catalogue)
    if depicted or described or eased or part_of_a_word or behind_a_thing:
        asked = ask_which(finding.mention, [finding.item, *_nearby(finding, findings)], catalogue)
        return replace(finding, verdict=Verdict.ASK, asked=asked)
    return finding


def _depicts(other: Finding, finding: Finding, syllables: list[Syllable], catalogue: Catalogue) -> bool:
    """Whether the other thing, named shortly before, is a book or a picture, and the banned one its subject."""
    if other.item is None or other.item.id not in catalogue.words["hinh_anh"]:
        return False
    between = syllables[other.mention.end : finding.mention.start]
    near = other.mention.end <= finding.mention.start and len(between) <= _DEPICTED_WITHIN
    if any(syllable.typed in catalogue.words["chua_dung"] for syllable in between):
        return False  # "sách có kẹp tiền"
    return near and syllables[other.mention.start].segment == syllables[finding.mention.start].segment


def _opens_a_word(mention: Mention, reading: Reading, syllables: list[Syllable], catalogue: Catalogue) -> bool:
    """Whether a banned syllable that has other meanings too is followed by one that nothing explains:
    "**súng** siết"."""
    behind = mention.end
    if not _has_other_meanings(mention, catalogue) or behind not in reading.leftover:
        return False
    return not syllables[behind].bare and syllables[behind].segment == syllables[mention.start].segment


def _stands_behind_a_thing(
    finding: Finding, findings: list[Finding], reading: Reading, syllables: list[Syllable], catalogue: Catalogue
) -> bool:
    """Whether a banned syllable of several meanings, or a material, only follows an ordinary thing's name in a title
    typed with care: "máy massage cổ vai gáy **súng** rung", "kem dưỡng **vàng 24k**". Not when a word says that it
    lies inside: "hộp bánh có **súng**"."""
    mention = finding.mention
    if not reading.title or is_letter(syllables, catalogue) or reading.cues_of(HIDING, EVADING):
        return False
    if not (_has_other_meanings(mention, catalogue) or _is_a_material(mention, syllables, catalogue)):
        return False
    for other in findings:
        between = syllables[other.mention.end : mention.start]
        ordinary = other.verdict in (Verdict.ALLOWED, Verdict.CONDITIONAL) and other.mention.match in SURE
        ahead = other.mention.end <= mention.start
        same_part = syllables[other.mention.start].segment == syllables[mention.start].segment
        inside = any(word.typed in catalogue.words["chua_dung"] or word.quantity for word in between)
        if ordinary and ahead and same_part and not inside:
            return True
    return False


def _has_other_meanings(mention: Mention, catalogue: Catalogue) -> bool:
    return mention.length == 1 and fold(mention.words) in catalogue.words["va_cham"]


def _is_a_material(mention: Mention, syllables: list[Syllable], catalogue: Catalogue) -> bool:
    """A word that may describe a thing, and how pure it is: "vàng 24k"."""
    first, *rest = syllables[mention.start : mention.end]
    measured = [syllable for syllable in rest if any(letter.isdigit() for letter in syllable.typed)]
    return first.typed in catalogue.words["mo_ta"] and len(measured) == len(rest) == 1


def _nearby(finding: Finding, findings: list[Finding]) -> list[Item]:
    return [other.item for other in findings if other.item is not None and other.item is not finding.item]
