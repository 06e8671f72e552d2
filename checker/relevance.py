"""Which mentions count: fillers and describing syllables are left out, banned things never are."""

from checker.catalogue import Catalogue
from checker.match import Reading
from checker.model import SURE, Finding, Item, Match, Mention, Verdict
from checker.read import Syllable
from checker.text import clean, fold, split_words

_DESCRIPTIVE = 5  # syllables from which a part of a text describes a thing rather than names two


class _Part:
    """One part of a text: how long it is, and where the first surely named thing stands in it."""

    def __init__(self) -> None:
        self.length = 0
        self.first_sure: int | None = None


def relevant_mentions(
    reading: Reading, syllables: list[Syllable], catalogue: Catalogue, ways: tuple[str, ...]
) -> list[Mention]:
    """Leave out single uncertain syllables that say nothing new beside a thing named surely.

    ``ways`` are the codes of the direction (and ``hang_khong``) for which a ban would count.
    """
    parts: dict[int, _Part] = {}
    for syllable in syllables:
        parts.setdefault(syllable.segment, _Part()).length += 1
    for mention in reversed(reading.mentions):
        if _is_sure(mention):
            parts[syllables[mention.start].segment].first_sure = mention.start
    marked = any(not syllable.bare for syllable in syllables)
    kept = []
    for mention in reading.mentions:
        syllable = syllables[mention.start]
        passing = _is_passing(mention, parts[syllable.segment], marked and syllable.bare)
        if not passing or not (mention.filler or _is_harmless(mention, marked, catalogue, ways)):
            kept.append(mention)
    return kept


def _is_passing(mention: Mention, part: _Part, bare_on_purpose: bool) -> bool:
    """Whether the syllable may only fill or describe: "gửi **con** gấu bông", "áo **hoa**".

    A filler passes beside a surely named thing of the same part of the text. Another uncertain
    syllable passes behind it when it was left bare by somebody who types diacritics, or when the part
    is a longer description; it must be harmless besides.
    """
    if mention.end - mention.start > 1 or (mention.collision is None and mention.match is Match.EXACT):
        return False
    if part.first_sure is None:
        return False
    if mention.filler:
        return True
    return part.first_sure < mention.start and (bare_on_purpose or part.length >= _DESCRIPTIVE)


def _is_harmless(mention: Mention, marked: bool, catalogue: Catalogue, ways: tuple[str, ...]) -> bool:
    """Whether a harmless meaning is on record and no thing banned this way bears the syllable as its name."""
    collision = catalogue.words["va_cham"].get(fold(mention.words))
    codes = set(mention.candidates)
    if collision and not marked:
        codes |= {meaning["vat_pham"] for meaning in collision["cac_nghia"] if "vat_pham" in meaning}
    banned = [catalogue.items[code] for code in codes if _is_ever_banned(catalogue.items[code], ways)]
    return not any(_bears(item, mention.words, marked) for item in banned) and (collision is not None or not banned)


def _is_ever_banned(item: Item, ways: tuple[str, ...]) -> bool:
    """Whether some rule bans it on these ways, or asks (an answer may then ban it)."""
    return any(rule.verdicts[way] in (Verdict.PROHIBITED, Verdict.ASK) for rule in item.rules for way in ways)


def _bears(item: Item, word: str, marked: bool) -> bool:
    """Whether the item's name begins with the word: "dao" names knives, while "đá" only hints at a drug."""
    first = split_words(clean(item.name["vi"]))[0]
    return first == word if marked else fold(first) == fold(word)


def _is_sure(mention: Mention) -> bool:
    if mention.collision is not None or mention.match not in SURE:
        return False
    return mention.match is Match.EXACT or mention.end - mention.start > 1


def without_modifiers(findings: list[Finding], syllables: list[Syllable]) -> list[Finding]:
    """Leave out harmless single syllables behind the head of a phrase ("quần **bò**", "giày **da**"),
    and what was already found once."""
    kept: list[Finding] = []
    headed: set[int] = set()
    seen: set[tuple] = set()
    reached = 0  # the place behind the last kept mention: what begins before it overlaps that one
    for finding in findings:
        mention = finding.mention
        segment = syllables[mention.start].segment
        harmless = finding.verdict in (Verdict.ALLOWED, Verdict.CONDITIONAL)
        again = (finding.verdict, finding.item and finding.item.id, mention.words if finding.item is None else "")
        single = segment in headed and mention.end - mention.start == 1
        if again in seen or (harmless and (single or mention.start < reached)):
            continue
        reached = max(reached, mention.end)
        headed.add(segment)
        seen.add(again)
        kept.append(finding)
    return kept
