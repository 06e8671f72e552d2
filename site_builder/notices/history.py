"""What notices have said over time: the versions on walls, and what has changed since each.

``data/lich-su-thong-bao.json`` keeps the last recorded content whole and each version's step from the one
before. ``python -m site_builder history`` writes it when the rules have changed; nobody edits it by hand.
"""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_builder.facts import DATA, Facts
from site_builder.notices.content import code_of, substance

FILE = DATA / "lich-su-thong-bao.json"


@dataclass(frozen=True)
class Change:
    """One place of the notice that changed: ``them`` (came), ``bo`` (went) or ``doi`` (says something else)."""

    place: str
    kind: str
    name: dict[str, str]
    what: tuple[str, ...] = ()


@dataclass(frozen=True)
class Version:
    """A version of the notice: its code, the day on which it was recorded, its step from the version before."""

    code: str
    day: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class History:
    """All recorded versions, oldest first; what the last one says; the digests of the facts at that time."""

    versions: tuple[Version, ...] = ()
    content: dict[str, dict] | None = None
    digests: dict[str, str] | None = None


def read_history(path: Path = FILE) -> History:
    """The recorded history; an empty one when nothing was recorded yet."""
    if not path.exists():
        return History()
    kept = json.loads(path.read_text(encoding="utf-8"))
    versions = tuple(
        Version(
            one["ma"],
            one["ngay"],
            tuple(
                Change(change["cho"], change["kieu"], change["ten"], tuple(change.get("gi", ())))
                for change in one["thay_doi"]
            ),
        )
        for one in kept["phien_ban"]
    )
    return History(versions, kept["noi_dung"], kept["su_that"])


def with_today(history: History, facts: Facts, day: date) -> History:
    """The history with the version of ``day`` at its end; the same history when nothing has changed."""
    now = substance(facts, day)
    if history.versions and history.versions[-1].code == code_of(now):
        return history
    step = changes(history.content, now) if history.content else ()
    version = Version(code_of(now), day.isoformat(), step)
    return History((*history.versions, version), now, history.digests)


def changes(before: dict[str, dict], after: dict[str, dict]) -> tuple[Change, ...]:
    """What differs, in the order of the places."""
    found = []
    for place in sorted({*before, *after}):
        old, new = before.get(place), after.get(place)
        if old == new:
            continue
        kind = "them" if old is None else "bo" if new is None else "doi"
        what = tuple(key for key in (new or {}) if old is not None and old.get(key) != new[key]) if new else ()
        found.append(Change(place, kind, _name(new or old or {}), what))
    return tuple(found)


def _name(said: dict) -> dict[str, str]:
    return said.get("ten") or said["chu"]


def since(history: History, code: str) -> tuple[Change, ...]:
    """What has changed from the version ``code`` to the last one, each place once with its last change."""
    codes = [version.code for version in history.versions]
    later = history.versions[codes.index(code) + 1 :]
    last: dict[str, Change] = {}
    for version in later:
        for change in version.changes:
            earlier = last.pop(change.place, None)
            if earlier is None:
                last[change.place] = change
            elif {earlier.kind, change.kind} != {"them", "bo"}:
                kind = "them" if earlier.kind == "them" else change.kind
                last[change.place] = Change(change.place, kind, change.name, (*earlier.what, *change.what))
            elif earlier.kind == "bo":
                last[change.place] = Change(change.place, "doi", change.name, ("ten",))
    return tuple(sorted(last.values(), key=lambda change: change.place))


def write_history(facts: Facts, day: date, digests: dict[str, str], path: Path = FILE) -> bool:
    """Record the version of ``day`` and the digests; returns whether the notice says something new."""
    before = read_history(path)
    after = with_today(before, facts, day)
    kept = {
        "phien_ban": [_as_json(version) for version in after.versions],
        "noi_dung": after.content,
        "su_that": digests,
    }
    # One place a line, so that a change of one thing is one line of a diff.
    parts = [f'"{key}": {_lines(value)}' for key, value in kept.items()]
    path.write_text("{\n" + ",\n".join(parts) + "\n}\n", encoding="utf-8")
    return after is not before


def _as_json(version: Version) -> dict:
    steps = [
        {"cho": change.place, "kieu": change.kind, "ten": change.name}
        | ({"gi": list(change.what)} if change.what else {})
        for change in version.changes
    ]
    return {"ma": version.code, "ngay": version.day, "thay_doi": steps}


def _lines(value: list | dict) -> str:
    def dumped(inner: object) -> str:
        return json.dumps(inner, ensure_ascii=False, sort_keys=True)

    if isinstance(value, list):
        return "[\n" + ",\n".join(f"  {dumped(entry)}" for entry in value) + "\n]"
    return "{\n" + ",\n".join(f"  {dumped(key)}: {dumped(entry)}" for key, entry in sorted(value.items())) + "\n}"
