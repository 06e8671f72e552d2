"""What stands on the posted notice, from the facts of one day: which things, under whose ban, on what basis.

Three sections, so that a ban of the law is never mixed with a carrier's refusal:

``luat``        the law bans it from the post everywhere
``nuoc_ngoai``  the law bans it from leaving or entering the country only
``hang``        carriers usually refuse it, or no text of the ban could be read
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from site_builder.facts import Facts, Kept
from site_builder.notices.basis import Numbers, compact
from site_builder.records.common import Bilingual
from site_builder.records.item import Item, Rule
from site_builder.records.notice import SheetLine
from site_builder.views import Viewer

SECTIONS = ("luat", "nuoc_ngoai", "hang")
_CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U: they are misread on paper


@dataclass(frozen=True)
class Entry:
    """One thing on the notice; ``ways`` names the ways that are banned, for the section ``nuoc_ngoai``."""

    id: str
    name: str
    ways: str = ""
    unread: bool = False


@dataclass(frozen=True)
class Block:
    """The things of one group in one section; ``numbers`` point into the notice's list of provisions and leave out
    what the whole section rests on.

    ``ways`` stands here when it is the same for each thing. ``picture`` names the drawing.
    """

    group: str
    title: str
    picture: str
    entries: tuple[Entry, ...]
    numbers: str
    ways: str = ""


@dataclass(frozen=True)
class Section:
    """The blocks under one heading; ``shared`` numbers the provisions on which every one of them rests."""

    blocks: tuple[Block, ...]
    shared: str = ""


@dataclass(frozen=True)
class Line:
    """A line of ``data/to-in.yaml`` with its basis, its fines and whom to tell, in words.

    ``codes`` are those of the basis and of the fines; ``bands`` the fines without their basis.
    """

    code: str
    text: str
    basis: str
    codes: tuple[str, ...]
    fines: tuple[str, ...]
    bands: tuple[str, ...]
    agencies: tuple[str, ...]


@dataclass(frozen=True)
class Notice:
    """Everything that a notice says in one language."""

    language: str
    code: str
    checked: str
    duty: str
    sections: dict[str, Section]
    consequences: tuple[tuple[str, str], ...]
    """Each with the numbers of its provisions."""
    provisions: tuple[tuple[str, str], ...]
    """Each instrument with the numbered places of it that are cited."""


def section_of(rule: Rule | None) -> str:
    """The section in which a thing of this rule stands; empty when it is not on the notice."""
    if rule is None or rule.ban_source is None:
        return ""
    ways, source = rule.directions, rule.ban_source
    if ways.domestic == "cam" and source.domestic == "luat":
        return "luat"
    if "cam" in (ways.outbound, ways.inbound) and source.abroad == "luat":
        return "nuoc_ngoai"
    return "hang" if ways.domestic == "cam" else ""


def refused_at_home(rule: Rule) -> bool:
    """Whether carriers refuse it inside the country too, though it stands under ``nuoc_ngoai``."""
    return section_of(rule) == "nuoc_ngoai" and rule.directions.domestic == "cam"


def listed(viewer: Viewer) -> Iterator[tuple[str, Kept[Item], Rule]]:
    """(section, thing, rule of the day) for each place at which a thing stands on the notice."""
    placed = defaultdict(list)
    for group in viewer.groups():
        for kept in viewer.items_of(group):
            placed[printed_group(viewer.facts, kept)].append(kept)
    for group in viewer.groups():
        for kept in placed[group]:
            rule = viewer.rule(kept.record)
            section = section_of(rule)
            if section:
                yield section, kept, rule
            if rule and refused_at_home(rule):
                yield "hang", kept, rule


def notice(viewer: Viewer) -> Notice:
    """The notice of the viewer's language and day."""
    facts, numbers = viewer.facts, Numbers()
    found = list(listed(viewer))
    sections = {section: _section(viewer, section, found, numbers) for section in SECTIONS}
    said = tuple(
        (" ".join([line.text, *(f"{band}." for band in line.bands)]), numbers.of(line.codes))
        for line in lines(viewer, "hau_qua")
    )
    return Notice(
        language=viewer.language,
        code=version_code(facts, viewer.day),
        checked=viewer.speaker.day(viewer.newest_check()),
        duty=compact(facts, duty_codes(facts), viewer.speaker),
        sections=sections,
        consequences=said,
        provisions=tuple(numbers.legend(facts, viewer.speaker)),
    )


def _section(viewer: Viewer, section: str, found: list[tuple[str, Kept[Item], Rule]], numbers: Numbers) -> Section:
    here = groupby(
        ((kept, rule) for at, kept, rule in found if at == section),
        key=lambda pair: printed_group(viewer.facts, pair[0]),
    )
    groups = [(group, list(members)) for group, members in here]
    cited = [{code for _, rule in pairs for code in rule.citations} for _, pairs in groups]
    shared = set.intersection(*cited) if cited else set()
    number = numbers.of(sorted(shared))
    return Section(tuple(_blocks(viewer, section, groups, shared, numbers)), number)


def _blocks(
    viewer: Viewer,
    section: str,
    groups: list[tuple[str, list[tuple[Kept[Item], Rule]]]],
    shared: set[str],
    numbers: Numbers,
) -> Iterator[Block]:
    for group, pairs in groups:
        entries = tuple(_entry(viewer, section, kept, rule) for kept, rule in pairs)
        ways = {entry.ways for entry in entries}
        yield Block(
            group,
            *heading(viewer, group, section),
            entries if len(ways) > 1 else tuple(replace(entry, ways="") for entry in entries),
            numbers.of(code for _, rule in pairs for code in rule.citations if code not in shared),
            ways.pop() if len(ways) == 1 else "",
        )


def heading(viewer: Viewer, group: str, section: str) -> tuple[str, str]:
    """The words beside a group's sign and the drawing's name.

    Under the law's ban only the banned part is named: a ring round "alcohol" would be law of our own.
    """
    record = viewer.facts.groups[group].record
    name = viewer.speaker.pick(record.short or record.name)
    if section != "luat":
        return name, group
    if record.ban_sign:
        return viewer.speaker.pick(record.ban_sign.name), record.ban_sign.picture
    return viewer.speaker.say("tb_mot_so", ten=name), "khac"


def _entry(viewer: Viewer, section: str, kept: Kept[Item], rule: Rule) -> Entry:
    ways = ""
    if section == "nuoc_ngoai":
        out, back = rule.directions.outbound == "cam", rule.directions.inbound == "cam"
        ways = viewer.speaker.say("tb_ca_hai" if out and back else "tb_chi_di" if out else "tb_chi_ve")
    unread = section == "hang" and rule.ban_source is not None and rule.ban_source.domestic == "chua_ro"
    return Entry(kept.id, viewer.speaker.pick(printed_name(viewer.facts, kept)), ways, unread)


def printed_name(facts: Facts, kept: Kept[Item]) -> Bilingual:
    """What a thing is called on the notice: its short name if it has one."""
    printed = facts.sheet_names.get(kept.id)
    return (printed and printed.record.name) or kept.record.name


def printed_group(facts: Facts, kept: Kept[Item]) -> str:
    """Beside which group's sign a thing stands on the notice: its own group's, unless another one is named for it."""
    printed = facts.sheet_names.get(kept.id)
    return (printed and printed.record.group) or kept.folder


def lines(viewer: Viewer, part: str) -> Iterator[Line]:
    """The lines of one part of ``data/to-in.yaml``, in order."""
    for kept in viewer.facts.sheet_lines.values():
        if kept.record.part == part:
            yield _line(viewer, kept.record)


def _line(viewer: Viewer, record: SheetLine) -> Line:
    facts, speaker = viewer.facts, viewer.speaker
    bands, fines = [], []
    for code in record.penalties:
        penalty = facts.penalties[code].record
        who = "person" if "nguoi_gui" in penalty.audience else "organisation"
        band = speaker.say(f"tb_phat_{who}", tien=speaker.fine(penalty, who))
        band = f"{band[:1].upper()}{band[1:]}"
        bands.append(band)
        fines.append(f"{band} ({compact(facts, [code], speaker)})")
    return Line(
        record.code,
        speaker.pick(record.text),
        compact(facts, record.citations, speaker),
        (*record.citations, *record.penalties),
        tuple(fines),
        tuple(bands),
        tuple(speaker.pick(facts.agencies[code].record.name) for code in record.agencies),
    )


def duty_codes(facts: Facts) -> list[str]:
    """The provisions that make a service point post the notice: those of the inspector's first line."""
    for kept in facts.sheet_lines.values():
        if kept.record.part == "kiem_tra":
            return kept.record.citations
    return []


def substance(facts: Facts, day: date) -> dict[str, dict]:
    """What the notice says, free of layout and language: place -> what stands there.

    A place is ``mon/<section>/<id>`` or ``dong/<code>``; the days of checking are not part of it, so that
    a new look at an unchanged rule leaves the sheets on the walls current.
    """
    viewer = Viewer(facts, "vi", day)
    said: dict[str, dict] = {}
    for section, kept, rule in listed(viewer):
        ways, source = rule.directions, rule.ban_source
        said[f"mon/{section}/{kept.id}"] = {
            "ten": printed_name(facts, kept).model_dump(),
            "nhom": printed_group(facts, kept),
            "chieu": [ways.domestic, ways.outbound, ways.inbound],
            "lop": [source.domestic, source.abroad] if source else [],
            "can_cu": list(rule.citations),
        }
    for kept in facts.sheet_lines.values():
        if kept.record.part == "hau_qua":
            fines = [facts.penalties[code].record for code in kept.record.penalties]
            said[f"dong/{kept.id}"] = {
                "chu": kept.record.text.model_dump(),
                "can_cu": list(kept.record.citations),
                "phat": [[fine.code, fine.person_from, fine.person_to] for fine in fines],
            }
    return said


def version_code(facts: Facts, day: date) -> str:
    """Eight letters and digits in two groups, ``K7QX-3M2D``, that change when the notice says something else."""
    return code_of(substance(facts, day))


def code_of(said: dict) -> str:
    """The code of one :func:`substance`."""
    text = json.dumps(said, ensure_ascii=False, sort_keys=True)
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:5])
    letters = "".join(_CODE_LETTERS[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{letters[:4]}-{letters[4:]}"
