"""What the feeds tell: scripts, packs for an occasion, rules that changed."""

import html
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from site_builder.broadcast.editions import ANYWHERE, Edition
from site_builder.broadcast.kit import Kit, stable_id
from site_builder.broadcast.seasons import Occurrence
from site_builder.broadcast.word_files import slot_name
from site_builder.facts import Kept
from site_builder.records.item import Item
from site_builder.spoken.reader import PLACE
from site_builder.views import Viewer

LEAD = timedelta(days=14)  # a pack appears so long before its occasion
_PACK_STAYS = timedelta(days=365)
_RULES_STAY = timedelta(days=550)
_TEXT_IN_PACKS = 60  # seconds; the length that a pack carries in full


@dataclass(frozen=True)
class Entry:
    """One entry of a feed; ``address`` is absolute, ``content`` is HTML with the full text."""

    id: str
    address: str
    title: str
    summary: str
    content: str
    published: date
    updated: date
    tags: tuple[str, ...]


def entries(kit: Kit) -> list[Entry]:
    """All entries, the newest first."""
    found = [*_scripts(kit), *_packs(kit), *_changed_rules(kit)]
    return sorted(found, key=lambda entry: (-entry.updated.toordinal(), -entry.published.toordinal(), entry.id))


def _entry(name: str, **values) -> Entry:
    return Entry(id=stable_id(name).urn, **values)


def _scripts(kit: Kit) -> Iterator[Entry]:
    for kept in kit.scripts:
        record = kept.record
        yield _entry(
            f"bai/{kept.id}",
            address=kit.address(f"{kept.id}/"),
            title=record.title.vi,
            summary=record.summary.vi,
            content="".join(edition_html(edition, kit) for edition in kit.editions[kept.id]),
            published=record.published,
            updated=record.updated,
            tags=("bai", record.kind, *record.groups),
        )


def edition_html(edition: Edition, kit: Kit) -> str:
    """A text as HTML: its length as a heading, a paragraph a breath group."""
    lines = []
    for turn in edition.turns:
        voice = f"<b>{kit.speaker.say(f'pt_giong_{turn.voice}')}:</b> " if turn.voice else ""
        for number, group in enumerate(turn.groups):
            lines.append(f"<p>{'' if number else voice}{html.escape(group.replace(PLACE, ANYWHERE))}</p>")
    return f"<h2>{slot_name(edition, kit.speaker)}</h2>{''.join(lines)}"


def _packs(kit: Kit) -> Iterator[Entry]:
    """Packs whose time has come, counted from the day of the build."""
    for occurrence in kit.occurrences:
        appears = occurrence.since - LEAD
        if appears <= kit.day < appears + _PACK_STAYS:
            yield _pack(kit, occurrence, appears)


def _pack(kit: Kit, occurrence: Occurrence, appears: date) -> Entry:
    record, say = occurrence.season.record, kit.speaker.say
    scripts = [kit.facts.scripts[code] for code in record.scripts]
    texts = "".join(
        f"<h1>{html.escape(kept.record.title.vi)}</h1>{edition_html(kit.edition(kept.id, _TEXT_IN_PACKS), kit)}"
        for kept in scripts
    )
    days = {"tu": kit.speaker.day(occurrence.since), "den": kit.speaker.day(occurrence.until)}
    return _entry(
        f"dip/{occurrence.code}",
        address=kit.address(f"#dip-{record.code}"),
        title=say("pt_tin_dip", dip=record.name.vi, **days),
        summary=record.summary.vi,
        content=f"<p>{html.escape(record.summary.vi)}</p>{texts}",
        published=appears,
        updated=max(appears, *(kept.record.updated for kept in scripts))
        if _changed_since(appears, scripts, kit)
        else appears,
        tags=("dip", record.code),
    )


def _changed_since(appears: date, scripts, kit: Kit) -> bool:
    """Whether a text of the pack was changed after the pack had appeared."""
    return any(appears < kept.record.updated <= kit.day for kept in scripts)


def _changed_rules(kit: Kit) -> Iterator[Entry]:
    """One entry for each day from which rules of the catalogue hold, the recent ones."""
    by_day: dict[date, list[Kept[Item]]] = defaultdict(list)
    for kept in kit.facts.items.values():
        for rule in kept.record.rules:
            if kit.day - _RULES_STAY <= rule.since <= kit.day:
                by_day[rule.since].append(kept)
    for since, items in sorted(by_day.items()):
        yield _rules_of(kit, since, items)


def _rules_of(kit: Kit, since: date, items: list[Kept[Item]]) -> Entry:
    viewer, say = Viewer(kit.facts, "vi", since), kit.speaker.say
    intro = say("pt_tin_quy_dinh_mo")
    lines = "".join(f"<li>{_rule_line(viewer, kept)}</li>" for kept in items)
    return _entry(
        f"quy-dinh/{since.isoformat()}",
        address=f"{kit.facts.portal.address}danh-muc/",
        title=say("pt_tin_quy_dinh", ngay=kit.speaker.day(since), so=len(items)),
        summary=intro,
        content=f"<p>{html.escape(intro)}</p><ul>{lines}</ul>",
        published=since,
        updated=max(since, *(kept.record.check.day for kept in items)),
        tags=("quy_dinh", *dict.fromkeys(kept.folder for kept in items)),
    )


def _rule_line(viewer: Viewer, kept: Kept[Item]) -> str:
    item = viewer.item(kept)
    law = "; ".join(citation.label for citation in item.citations)
    address = f"{viewer.facts.portal.address}vat-pham/{kept.id}/"
    return f'<a href="{address}">{html.escape(item.name)}</a>: {html.escape(item.main.label)}. {html.escape(item.reason)} ({html.escape(law)})'
