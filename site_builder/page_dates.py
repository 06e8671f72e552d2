"""When a page last changed in substance: by its facts, and by the last commit of the words that people wrote."""

import subprocess
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from site_builder.facts import PROJECT, Facts
from site_builder.open_data.documents import updated_on

_MARKERS = ("<!-- chen:", "[[", "{{")


@dataclass
class PageDates:
    """Dates of pages by their path below the site's root: ``vat-pham/ac-quy/``, ``en/gioi-thieu/``."""

    facts: Facts
    day: date
    written: dict[str, date] = field(default_factory=lambda: commit_days("docs"))
    """Last change of each file of docs/; empty where the project's history is not at hand."""

    def of(self, path: str) -> date | None:
        """The day of the last change up to the build's day; None where nobody knows."""
        english = path.startswith("en/")
        folder, _, name = path.removeprefix("en/").strip("/").rpartition("/")
        days = self._by_facts(folder, name)
        if days is None:
            days = self._by_words(path.removeprefix("en/").strip("/"), english)
        return max((known for known in days if known and known <= self.day), default=None)

    def _by_facts(self, folder: str, name: str) -> list[date | None] | None:
        facts = self.facts
        if folder == "vat-pham" and name in facts.items:
            return self._item_days(name)
        if folder == "danh-muc" and name in facts.groups:
            inside = [day for code, kept in facts.items.items() if kept.folder == name for day in self._item_days(code)]
            return [facts.groups[name].record.check.day, *inside]
        place, _, instrument = folder.partition("/")  # an instrument's page, or that of one of its articles
        instrument = instrument or name
        if place == "van-ban" and instrument in facts.instruments:
            record = facts.instruments[instrument].record
            return [record.check.day, record.since, *(provision.since for provision in record.provisions)]
        return None

    def _item_days(self, code: str) -> list[date | None]:
        record = self.facts.items[code].record
        return [record.check.day, *(rule.since for rule in record.rules)]

    def _by_words(self, path: str, english: bool) -> list[date | None]:
        ending = ".en.md" if english else ".md"
        candidates = [f"docs/{path}{ending}", f"docs/{path}/index{ending}"] if path else [f"docs/index{ending}"]
        found = next((name for name in candidates if (PROJECT / name).exists()), None)
        if found is None:  # a list made of all records
            return [self._newest]
        text = (PROJECT / found).read_text(encoding="utf-8")
        filled = any(marker in text for marker in _MARKERS)
        return [self.written.get(found), self._newest if filled else None]

    @cached_property
    def _newest(self) -> date:
        return updated_on(self.facts, self.day)


def commit_days(folder: str) -> dict[str, date]:
    """Path -> day of its last commit, from git; empty without git or history."""
    command = ["git", "-c", "core.quotepath=off", "log", "--format=%x00%cs", "--name-only", "--", folder]
    try:
        done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return {}
    days: dict[str, date] = {}
    for commit in done.stdout.split("\0")[1:]:
        day, *paths = commit.split()
        for path in paths:
            days.setdefault(path, date.fromisoformat(day))
    return days
