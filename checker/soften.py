"""What takes the danger away from a banned name: pictures, models, holders, books about it.

A banned name so softened is asked about; a word of several meanings that is only a book's subject is left out.
"""

from dataclasses import replace

from checker.ask import ask_which
from checker.match import IMITATING, INTRODUCING, PICTURING, SOFTENING, TELLING
from checker.model import SURE, Finding, Item, Match, Mention, Verdict
from checker.text import fold
from checker.titles import joins_two_phrases
from checker.understood import Understood

_DEPICTED_WITHIN = 3  # syllables between "sách" and what it is about; farther off, it may lie inside


def without_subjects(findings: list[Finding], text: Understood) -> list[Finding]:
    """Leave out a word of several meanings that a book only tells of: "**truyện** kiếm hiệp Kim Dung, **bìa mềm**".

    Two words must say that it is a book: the thing's own name before it, and another one outside both names. What
    names a banned thing plainly stays and is asked about; so does all in a text that speaks of putting something
    inside, of hiding or of sending.
    """
    if text.says("chua_dung") or text.is_evading or text.is_letter:
        return findings
    books = [finding for finding in findings if _is_picture(finding, text)]
    return [finding for finding in findings if not any(_is_about(one, finding, text) for one in books)]


def _is_picture(finding: Finding, text: Understood) -> bool:
    """Whether it is surely named as a book, a picture or the like, which may be sent."""
    named = finding.item is not None and finding.item.id in text.catalogue.sets["hinh_anh"]
    return named and finding.verdict is Verdict.ALLOWED and finding.mention.match is Match.EXACT


def _is_about(book: Finding, finding: Finding, text: Understood) -> bool:
    head, subject = book.mention, finding.mention
    if subject.is_certain or finding.verdict is not Verdict.ASK or head.end > subject.start:
        return False
    same_part = text.segment(head.start) == text.segment(subject.start)
    counted = text.syllables[subject.start - 1].quantity
    told = any(cue.end <= head.start or cue.start >= subject.end for cue in text.reading.cues_of(PICTURING))
    return same_part and not counted and told


def softened(finding: Finding, findings: list[Finding], text: Understood) -> Finding:
    """A banned name beside a word that can take its danger away is asked about; it never becomes a yes.

    "sách về súng", "poster phim Thuốc nổ", "lựu đạn bằng nhựa", "bao da đựng dao găm", "súng siết ốc".
    """
    if finding.verdict is not Verdict.PROHIBITED or finding.item is None or finding.mention.collision:
        return finding
    described = finding.mention.start in text.introduced(*INTRODUCING)
    depicted = not text.is_evading and any(_depicts(other, finding, text) for other in findings)
    part_of_a_word = _opens_a_word(finding.mention, text)
    meets = joins_two_phrases(text, finding.mention.start, finding.mention.end)  # "còi **xương | người** già"
    behind_a_thing = _stands_behind_a_thing(finding, findings, text)
    if depicted or described or _is_eased(finding, text) or part_of_a_word or meets or behind_a_thing:
        asked = ask_which(finding.mention, [finding.item, *_nearby(finding, findings)], text.catalogue)
        return replace(finding, verdict=Verdict.ASK, asked=asked)
    return finding


def _is_eased(finding: Finding, text: Understood) -> bool:
    """Whether a word in its part of the text says that it is a model, a picture or a holder of it."""
    mention, syllables = finding.mention, text.syllables
    segment = text.segment(mention.start) if syllables else 0
    # banned because it looks like the real thing
    imitation = finding.item is not None and finding.item.id in text.catalogue.sets["gia_mau"]
    cues = text.reading.cues_of(*SOFTENING)
    softening = [cue for cue in cues if not (imitation and cue.kind == IMITATING)]
    motifs = {cue.start for cue in text.reading.cues_of(TELLING) if cue.start >= mention.end}  # printed on it
    return any(text.segment(cue.start) == segment and cue.start not in motifs for cue in softening)


def _depicts(other: Finding, finding: Finding, text: Understood) -> bool:
    """Whether the other thing, named shortly before, is a book or a picture, and the banned one its subject."""
    if other.item is None or other.item.id not in text.catalogue.sets["hinh_anh"]:
        return False
    between = text.syllables[other.mention.end : finding.mention.start]
    near = other.mention.end <= finding.mention.start and len(between) <= _DEPICTED_WITHIN
    if any(syllable.typed in text.catalogue.sets["chua_dung"] for syllable in between):
        return False  # "sách có kẹp tiền"
    return near and text.segment(other.mention.start) == text.segment(finding.mention.start)


def _opens_a_word(mention: Mention, text: Understood) -> bool:
    """Whether a banned syllable that has other meanings too is followed by one that nothing explains:
    "**súng** siết"."""
    behind = mention.end
    if not _has_other_meanings(mention, text) or behind not in text.reading.leftover:
        return False
    return not text.syllables[behind].bare and text.segment(behind) == text.segment(mention.start)


def _stands_behind_a_thing(finding: Finding, findings: list[Finding], text: Understood) -> bool:
    """Whether a banned syllable of several meanings, or a material, only follows an ordinary thing's name in a title
    typed with care: "máy massage cổ vai gáy **súng** rung", "kem dưỡng **vàng 24k**". Not when a word says that it
    lies inside: "hộp bánh có **súng**"."""
    mention = finding.mention
    if not text.is_title or text.is_evading:
        return False
    if not (_has_other_meanings(mention, text) or _is_a_material(mention, text)):
        return False
    for other in findings:
        between = text.syllables[other.mention.end : mention.start]
        ordinary = other.verdict in (Verdict.ALLOWED, Verdict.CONDITIONAL) and other.mention.match in SURE
        ahead = other.mention.end <= mention.start
        same_part = text.segment(other.mention.start) == text.segment(mention.start)
        inside = any(word.typed in text.catalogue.sets["chua_dung"] or word.quantity for word in between)
        if ordinary and ahead and same_part and not inside:
            return True
    return False


def _has_other_meanings(mention: Mention, text: Understood) -> bool:
    return mention.length == 1 and fold(mention.words) in text.catalogue.words["va_cham"]


def _is_a_material(mention: Mention, text: Understood) -> bool:
    """A word that may describe a thing, and how pure it is: "vàng 24k"."""
    first, *rest = text.syllables[mention.start : mention.end]
    measured = [syllable for syllable in rest if any(letter.isdigit() for letter in syllable.typed)]
    return first.typed in text.catalogue.sets["mo_ta"] and len(measured) == len(rest) == 1


def _nearby(finding: Finding, findings: list[Finding]) -> list[Item]:
    return [other.item for other in findings if other.item is not None and other.item is not finding.item]
