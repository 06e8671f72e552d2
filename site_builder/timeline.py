"""Dated changes of the law and of the bodies in charge, read off the records."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from site_builder.citations import provision_code
from site_builder.facts import Kept
from site_builder.law_views import instrument_link, issued
from site_builder.records.law import Instrument
from site_builder.shown import Link
from site_builder.views import Viewer

FIRST = date(2010, 1, 1)  # the year of the Law on the Post; what is older is no news to anybody


@dataclass(frozen=True)
class Event:
    """One change. ``when`` orders; ``day`` is what is shown; ``change``: what it changed for a sender."""

    when: date
    day: str
    link: Link
    what: str
    change: str = ""


def past_events(viewer: Viewer) -> list[Event]:
    """What has changed from 2010 to the viewer's day, the newest first."""
    found = [event for event in _events(viewer) if FIRST <= event.when <= viewer.day]
    return sorted(found, key=lambda event: (event.when, event.link.label), reverse=True)


def coming_events(viewer: Viewer) -> list[Event]:
    """What changes after the viewer's day, the nearest first; the rules of things too."""
    found = [event for event in (*_events(viewer), *_item_events(viewer)) if event.when > viewer.day]
    return sorted(found, key=lambda event: (event.when, event.link.label))


def undated(viewer: Viewer) -> list[Link]:
    """Instruments of which no day could be verified."""
    return [
        instrument_link(viewer, code)
        for code, kept in viewer.facts.instruments.items()
        if not any(True for _ in _instrument_events(viewer, kept))
    ]


def _events(viewer: Viewer) -> Iterator[Event]:
    for kept in viewer.facts.instruments.values():
        yield from _instrument_events(viewer, kept)
        yield from _provision_events(viewer, kept)
    for code, kept in viewer.facts.agencies.items():
        record = kept.record
        if record.changed:
            what = viewer.speaker.say("sl_co_quan_doi", ten=record.name_2021 or viewer.speaker.pick(record.name))
            yield _event(viewer, record.changed, viewer.agency_link(code), what)


def _instrument_events(viewer: Viewer, kept: Kept[Instrument]) -> Iterator[Event]:
    record, speaker = kept.record, viewer.speaker
    link = instrument_link(viewer, kept.id)
    change = speaker.pick(record.change) or speaker.pick(record.summary)
    if record.since:
        yield _event(viewer, record.since, link, speaker.say("sl_bat_dau"), change)
    elif record.issued:
        yield _event(viewer, record.issued, link, speaker.say("sl_ban_hanh"), change)
    elif record.issued_month:
        first = date.fromisoformat(f"{record.issued_month}-01")
        yield Event(first, issued(viewer, record), link, speaker.say("sl_ban_hanh"), change)
    if record.until:
        yield _event(viewer, record.until, link, speaker.say("sl_het"))


def _provision_events(viewer: Viewer, kept: Kept[Instrument]) -> Iterator[Event]:
    for provision in kept.record.provisions:
        link = viewer.citation(provision_code(kept.id, provision))
        summary = viewer.speaker.pick(provision.summary)
        if provision.since and provision.since != kept.record.since:
            yield _event(viewer, provision.since, link, viewer.speaker.say("sl_bat_dau"), summary)
        if provision.until:
            yield _event(viewer, provision.until, link, viewer.speaker.say("sl_het"), summary)


def _item_events(viewer: Viewer) -> Iterator[Event]:
    for code, kept in viewer.facts.items.items():
        for rule in kept.record.rules:
            for when in (rule.since, rule.until):
                if when:
                    yield _event(viewer, when, viewer.item_link(code), viewer.speaker.say("sl_mon_doi"))


def _event(viewer: Viewer, when: date, link: Link, what: str, change: str = "") -> Event:
    return Event(when, viewer.speaker.day(when), link, what, change)
