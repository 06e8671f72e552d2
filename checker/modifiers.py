"""What describes: places that words like "màu" introduce, and findings that tell no new thing."""

from checker.catalogue import Catalogue
from checker.match import COLOURING, Reading
from checker.model import STRICTNESS, Finding, Verdict
from checker.read import Syllable


def without_modifiers(findings: list[Finding], syllables: list[Syllable]) -> list[Finding]:
    """Leave out harmless single syllables behind the head of a phrase ("quần **bò**", "giày **da**"),
    and what was already found once."""
    kept: list[Finding] = []
    headed: set[int] = set()
    seen: set[tuple] = set()
    reached, milder = 0, Verdict.ALLOWED  # the place behind all mentions so far, and the verdict of the last of them
    for finding in findings:
        mention = finding.mention
        segment = syllables[mention.start].segment
        harmless = finding.verdict in (Verdict.ALLOWED, Verdict.CONDITIONAL)
        again = (finding.verdict, finding.item and finding.item.id, mention.words if finding.item is None else "")
        single = segment in headed and mention.length == 1
        # of two names that share words the stricter counts: "cái **ví** da trăn"
        overlaps = mention.start < reached and STRICTNESS[finding.verdict] <= STRICTNESS[milder]
        reached, milder = max(reached, mention.end), finding.verdict
        if again in seen or (harmless and (single or overlaps)):
            continue
        headed.add(segment)
        seen.add(again)
        kept.append(finding)
    return kept


def introduced(reading: Reading, syllables: list[Syllable], catalogue: Catalogue, *kinds: str) -> set[int]:
    """The places right behind cues of these kinds, in the same part of the text: "màu | vàng"; a number or a
    counting word may stand between: "giá 5 | triệu đồng", "hình con | rắn"."""
    counts = catalogue.sets["so_dem"]
    places = set()
    for cue in reading.cues_of(*kinds):
        behind = [place for place in (cue.end, cue.end + 1) if place < len(syllables)]
        counted = behind and (syllables[cue.end].quantity or syllables[cue.end].typed in counts)
        if not counted or cue.kind == COLOURING:  # no colour is counted: "áo màu 2 khẩu súng"
            behind = behind[:1]
        places.update(at for at in behind if syllables[at].segment == syllables[cue.start].segment)
    return places


def are_all(candidates: tuple[str, ...], items: frozenset[str]) -> bool:
    """Whether each meaning is one of the items; a collision, whose meanings are asked for, has none."""
    return bool(candidates) and items.issuperset(candidates)
