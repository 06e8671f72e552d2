"""Which mentions count: fillers and describing syllables are left out, banned things never are."""

from checker.catalogue import Catalogue
from checker.match import Reading
from checker.model import SURE, Finding, Item, Match, Mention, Verdict
from checker.read import Syllable
from checker.text import clean, fold, split_words

_DESCRIPTIVE = 5  # syllables from which a part of a text describes a thing rather than names two


def relevant_mentions(reading: Reading, syllables: list[Syllable], catalogue: Catalogue) -> list[Mention]:
    """Leave out single uncertain syllables that say nothing new beside a thing named surely."""
    return [mention for mention in reading.mentions if not _is_passing(mention, reading, syllables, catalogue)]


def _is_passing(mention: Mention, reading: Reading, syllables: list[Syllable], catalogue: Catalogue) -> bool:
    """Whether the syllable only fills or describes: "gửi **con** gấu bông", "áo **hoa**".

    A filler passes beside a surely named thing of the same part of the text. Another uncertain
    syllable passes behind it when a harmless meaning is on record, no banned thing bears it as its
    name, and either it was left bare by somebody who types diacritics or the text is a description.
    """
    if mention.end - mention.start > 1 or (mention.collision is None and mention.match is Match.EXACT):
        return False
    segment = syllables[mention.start].segment
    part = [other for other in reading.mentions if syllables[other.start].segment == segment]
    sure = [other for other in part if other is not mention and _is_sure(other)]
    if mention.filler:
        return bool(sure)
    if not any(other.start < mention.start for other in sure):
        return False
    marked = any(not syllable.bare for syllable in syllables)
    bare_on_purpose = marked and syllables[mention.start].bare
    described = sum(1 for syllable in syllables if syllable.segment == segment) >= _DESCRIPTIVE
    return (bare_on_purpose or described) and _is_harmless(mention, marked, catalogue)


def _is_harmless(mention: Mention, marked: bool, catalogue: Catalogue) -> bool:
    """Whether a harmless meaning is on record and no banned thing bears the syllable as its name."""
    collision = catalogue.words["va_cham"].get(fold(mention.words))
    codes = set(mention.candidates)
    if collision and not marked:
        codes |= {meaning["vat_pham"] for meaning in collision["cac_nghia"] if "vat_pham" in meaning}
    banned = [catalogue.items[code] for code in codes if _is_ever_banned(catalogue.items[code])]
    return not any(_bears(item, mention.words, marked) for item in banned) and (collision is not None or not banned)


def _is_ever_banned(item: Item) -> bool:
    return any(verdict is Verdict.PROHIBITED for rule in item.rules for verdict in rule.verdicts.values())


def _bears(item: Item, word: str, marked: bool) -> bool:
    """Whether the item's name begins with the word: "dao" names knives, while "đá" only hints at a drug."""
    first = split_words(clean(item.name["vi"]))[0]
    return first == word if marked else fold(first) == fold(word)


def _is_sure(mention: Mention) -> bool:
    if mention.collision is not None or mention.match not in SURE:
        return False
    return mention.match is Match.EXACT or mention.end - mention.start > 1


def without_modifiers(findings: list[Finding], syllables: list[Syllable]) -> list[Finding]:
    """Leave out harmless single syllables behind the head of a phrase: "quần **bò**", "giày **da**"."""
    kept: list[Finding] = []
    for finding in findings:
        mention = finding.mention
        harmless = finding.verdict in (Verdict.ALLOWED, Verdict.CONDITIONAL)
        headed = any(syllables[other.mention.start].segment == syllables[mention.start].segment for other in kept)
        if not (harmless and headed and mention.end - mention.start == 1):
            kept.append(finding)
    return kept
