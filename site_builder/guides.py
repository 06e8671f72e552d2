"""The hand-written pages below docs/ as the register sees them: title, and what they cite."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from site_builder.facts import PROJECT
from site_builder.shown import Link

DOCS = PROJECT / "docs"
# A citation, the words of a provision, a fine, the day an instrument came into force.
_CITATION = re.compile(r"(?:\[\[|\{\{\s*(?:luat|phat|hieu-luc):\s*)([a-z0-9-]+(?:/[0-9a-z]+){0,3})")
_UNLISTED = "ky-thuat"  # pages for engineers: a reader of the law has no use for them


@dataclass(frozen=True)
class Guide:
    """One page: its place ("huong-dan/muc-phat.md"), its title in one language, the codes that it cites."""

    uri: str
    title: str
    cites: frozenset[str]

    @property
    def link(self) -> Link:
        return Link(self.title, self.uri)


def guides(language: str, docs: Path = DOCS) -> Iterator[Guide]:
    """The pages of one language, in the order of their places."""
    suffix = ".en.md" if language == "en" else ".md"
    for path in sorted(docs.rglob(f"*{suffix}")):
        uri = path.relative_to(docs).as_posix()
        if uri.startswith(_UNLISTED) or (language == "vi" and uri.endswith(".en.md")):
            continue
        text = path.read_text(encoding="utf-8")
        cites = frozenset(_CITATION.findall(text))
        yield Guide(uri.removesuffix(suffix) + ".md", _title(text), cites)


def guide_link(page: str, language: str, docs: Path = DOCS) -> Link:
    """A link to "huong-dan/truoc-khi-gui" or "huong-dan/truoc-khi-gui#neo", called by the title, and by the heading
    that bears the anchor. KeyError if there is no such page."""
    place, _, anchor = page.partition("#")
    suffix = ".en.md" if language == "en" else ".md"
    path = docs / f"{place}{suffix}"
    if not path.exists():
        raise KeyError(page)
    text = path.read_text(encoding="utf-8")
    heading = re.search(rf"^#+ ([^\n{{]+?) *{{: #{re.escape(anchor)} }}$", text, re.MULTILINE) if anchor else None
    label = f"{_title(text)}: {heading[1]}" if heading else _title(text)
    return Link(label, f"{place}.md" + (f"#{anchor}" if anchor else ""))


def _title(text: str) -> str:
    """The title in the front matter."""
    return yaml.safe_load(text.split("---\n", 2)[1])["title"]
