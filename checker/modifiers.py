"""Findings that only describe what stands before them, or tell again what was found."""

from checker.model import Finding, Verdict
from checker.read import Syllable


def without_modifiers(findings: list[Finding], syllables: list[Syllable]) -> list[Finding]:
    """Leave out harmless single syllables behind the head of a phrase ("quần **bò**", "giày **da**"),
    and what was already found once."""
    kept: list[Finding] = []
    headed: set[int] = set()
    seen: set[tuple] = set()
    reached = 0  # the place behind all mentions so far: what begins before it overlaps one of them
    for finding in findings:
        mention = finding.mention
        segment = syllables[mention.start].segment
        harmless = finding.verdict in (Verdict.ALLOWED, Verdict.CONDITIONAL)
        again = (finding.verdict, finding.item and finding.item.id, mention.words if finding.item is None else "")
        single = segment in headed and mention.end - mention.start == 1
        overlaps = mention.start < reached
        reached = max(reached, mention.end)
        if again in seen or (harmless and (single or overlaps)):
            continue
        headed.add(segment)
        seen.add(again)
        kept.append(finding)
    return kept
