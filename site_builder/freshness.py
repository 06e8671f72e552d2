"""Which things made from data are out of date when a fact changes: notices, cards, radio scripts.

Whoever makes something that leaves the site on paper, on air or as a picture registers it in ``SOURCES``:
a function ``(facts, day) -> Iterator[Artefact]``. An artefact only names the facts that it rests on, as codes:

    mon:phao-no             a thing: its name, and its rule of the day
    nhom:phao               a group: its names and summary
    can-cu:luat-49-2010/12  a provision: its label, how sure its reading is, whether it is in force
    phat:nd-174-2026/10/2   a fine
    dong:mo-xem             a line of data/to-in.yaml
    ten-in:can-sa           how a thing is printed, from data/ten-to-in.yaml
    co-quan:cong-an-xa      an agency

The codes' digests as of the last recorded version stand in ``data/lich-su-thong-bao.json``
(``python -m site_builder history``); every build compares and lists what has become stale, with the facts that
changed. ``python -m site_builder stale REVISION`` compares with the data of a git revision instead.
"""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from site_builder.broadcast.artefacts import script_artefacts
from site_builder.citations import in_force_from, in_force_until
from site_builder.compile import citation_label, dump
from site_builder.facts import Facts
from site_builder.notices.artefacts import Artefact, notice_artefacts
from site_builder.notices.cards import card_artefacts
from site_builder.views import Viewer

# Each makes the artefacts of one kind.
SOURCES: tuple[Callable[[Facts, date], Iterator[Artefact]], ...] = (
    notice_artefacts,
    card_artefacts,
    script_artefacts,
)


@dataclass(frozen=True)
class Stale:
    """An artefact with the codes of the facts that changed under it."""

    artefact: Artefact
    changed: tuple[str, ...]


def artefacts(facts: Facts, day: date) -> Iterator[Artefact]:
    """Everything registered."""
    for source in SOURCES:
        yield from source(facts, day)


def digests(facts: Facts, day: date) -> dict[str, str]:
    """Code -> digest, of every fact on which some artefact rests. Raises KeyError for a code of no fact."""
    codes = {code for artefact in artefacts(facts, day) for code in artefact.rests_on}
    return {code: digest(facts, code, day) for code in sorted(codes)}


def stale(before: dict[str, str], facts: Facts, day: date) -> list[Stale]:
    """The artefacts that rest on a fact which is not as it was ``before`` (code -> digest)."""
    now = digests(facts, day)
    found = []
    for artefact in artefacts(facts, day):
        changed = [code for code in artefact.rests_on if before.get(code) != now[code]]
        changed += [code for code in before if code not in now and code.split(":")[0] in artefact.takes_all]
        if changed:
            found.append(Stale(artefact, tuple(sorted(changed))))
    return found


def digest(facts: Facts, code: str, day: date) -> str:
    """Eight hexadecimal digits that change when the fact does."""
    kind, _, name = code.partition(":")
    text = json.dumps(_READERS[kind](facts, name, day), ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _item(facts: Facts, name: str, day: date) -> list:
    record = facts.items[name].record
    rule = Viewer(facts, "vi", day).rule(record)
    return [dump(record.name), facts.items[name].folder, dump(rule) if rule else None]


def _group(facts: Facts, name: str, day: date) -> dict:
    kept = dump(facts.groups[name].record)
    return {key: value for key, value in kept.items() if key not in ("kiem_tra", "thu_tu")}


def _provision(facts: Facts, name: str, day: date) -> list:
    since, until = in_force_from(facts, name), in_force_until(facts, name)
    holds = (since is None or since <= day) and (until is None or day <= until)
    return [citation_label(facts, name), holds]


def _fine(facts: Facts, name: str, day: date) -> dict:
    return {key: value for key, value in dump(facts.penalties[name].record).items() if key != "kiem_tra"}


_READERS: dict[str, Callable[[Facts, str, date], object]] = {
    "mon": _item,
    "nhom": _group,
    "can-cu": _provision,
    "phat": _fine,
    "dong": lambda facts, name, day: dump(facts.sheet_lines[name].record),
    "ten-in": lambda facts, name, day: dump(facts.sheet_names[name].record),
    "co-quan": lambda facts, name, day: dump(facts.agencies[name].record.name),
}
