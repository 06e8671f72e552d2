"""Reads pages as people do: rendered blocks, their sentences, the syllables of each.

A block is a paragraph, a list item, a table cell, a heading or the like. What is only a reference is
left out: parentheses that hold a link to the law, headings, and small print. Entries set apart by "·", and
links set apart by ";", are a list. Vietnamese writes its syllables apart, so a syllable is a word between spaces.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import markdown

_BLOCKS = {"p", "li", "td", "th", "dd", "dt", "h1", "h2", "h3", "h4", "summary", "option", "caption", "div"}
_UNREAD = {"h1", "h2", "h3", "h4", "thead", "small", "script", "style", "code", "pre", "select", "button"}
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_LAW = "\ue000"  # stands for a link to the law until its parentheses are dropped
_REFERENCE = re.compile(rf"\s*\([^()]*{_LAW}[^()]*(?:\([^()]*\)[^()]*)*\)")
_END = re.compile(r"(?<=[.!?…])[”\")]*\s+|\s·\s")
_FRAGMENT = 5  # fewer syllables without a full stop: a label, not a sentence


def blocks_of(page: str) -> list[str]:
    """The texts of a page's blocks, from its Markdown with all markers filled."""
    html = markdown.markdown(_FRONT_MATTER.sub("", page), extensions=["tables", "attr_list", "md_in_html"])
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return [text for text in (_REFERENCE.sub("", block).replace(_LAW, "") for block in reader.blocks) if text.strip()]


def sentences_of(page: str) -> list[str]:
    """The sentences of a page; labels of a few syllables are none."""
    found = []
    for block in blocks_of(page):
        for sentence in _END.split(" ".join(block.split())):
            if sentence and (syllables(sentence) >= _FRAGMENT or sentence[-1] in ".!?…"):
                found.append(sentence)
    return found


def syllables(sentence: str) -> int:
    """How many syllables are read: words between spaces that hold a letter or a digit."""
    return sum(any(character.isalnum() for character in word) for word in sentence.split())


@dataclass(frozen=True)
class Measure:
    """Mean length of sentences, and the share of those up to the limit."""

    sentences: int
    mean: float
    short_share: float


def measure(sentences: list[str], limit: int = 30) -> Measure:
    """Lengths of ``sentences`` in syllables. ValueError when there are none."""
    if not sentences:
        raise ValueError("no sentence to measure")
    lengths = [syllables(sentence) for sentence in sentences]
    return Measure(len(lengths), sum(lengths) / len(lengths), sum(length <= limit for length in lengths) / len(lengths))


@dataclass
class _Reader(HTMLParser):
    """Gathers the text of each block; an inner block ends the text of the outer one."""

    blocks: list[str] = field(default_factory=lambda: [""])
    unread: int = 0
    after_link: bool = False

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag, attributes):
        if tag in _UNREAD:
            self.unread += 1
        if tag in _BLOCKS or tag == "br":
            self.blocks.append("")
        if tag == "a" and "van-ban/" in (dict(attributes).get("href") or ""):
            self.blocks[-1] += _LAW

    def handle_endtag(self, tag):
        self.after_link = tag == "a"
        if tag in _UNREAD:
            self.unread -= 1
        if tag in _BLOCKS:
            self.blocks.append("")

    def handle_data(self, data):
        if self.after_link and data.strip() == ";":
            self.blocks.append("")
        self.after_link = False
        if not self.unread:
            self.blocks[-1] += data
