"""Official abbreviations on a page: which are used and not spelled out, and the line that explains them."""

import re

from site_builder.phrases import Speaker
from site_builder.records.learning import Abbreviation

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
# What is not read as words: targets of links, tags, document numbers (174/2026/NĐ-CP), code.
_UNREAD = re.compile(r"\]\([^)]*\)|<[^>]*>|`[^`]*`|\S*\d\S*/\S+|\S+/\S*\d\S*")


def unexplained(text: str, speaker: Speaker) -> list[Abbreviation]:
    """The abbreviations that ``text`` uses without their full form anywhere in it."""
    read = _UNREAD.sub(" ", text)
    known = [kept.record for kept in speaker.facts.abbreviations.values()]
    return [
        abbreviation
        for abbreviation in known
        if re.search(rf"(?<![\w/-]){abbreviation.short}(?![\w/-])", read)
        and speaker.pick(abbreviation.full).casefold() not in read.casefold()
    ]


def with_explanations(markdown: str, speaker: Speaker) -> str:
    """The page's Markdown, with a last line that spells out what it abbreviates; unchanged if nothing."""
    missing = unexplained(_FRONT_MATTER.sub("", markdown), speaker)
    if not missing:
        return markdown
    listed = "; ".join(f"{abbreviation.short}: {speaker.pick(abbreviation.full)}" for abbreviation in missing)
    return f"{markdown.rstrip()}\n\n{speaker.say('hd_viet_tat')} {listed}.\n"
