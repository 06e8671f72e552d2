"""Views of what people should know and do: agencies, situations, duties, words."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.facts import Kept
from site_builder.guides import guide_link
from site_builder.law_views import checked
from site_builder.records.guidance import Actor, Duty, Situation, Term
from site_builder.records.law import Agency
from site_builder.shown import Link
from site_builder.views import Viewer


@dataclass(frozen=True)
class ContactView:
    """Whom to tell: a link to the body, and its verified contact with the day; ``call``: digits to dial, or empty."""

    link: Link
    contact: str
    call: str
    checked: str


@dataclass(frozen=True)
class SituationView:
    """One answer of the duty finder."""

    anchor: str
    when: str
    steps: tuple[str, ...]
    tell: tuple[ContactView, ...]
    citations: tuple[Link, ...]
    guides: tuple[Link, ...]
    checked: str
    note: str


@dataclass(frozen=True)
class ActorView:
    """Somebody with their situations."""

    id: str
    name: str
    situations: tuple[SituationView, ...]


@dataclass(frozen=True)
class DutyView:
    """A numbered duty of a directive and the pages that serve it."""

    number: str
    anchor: str
    text: str
    bodies: tuple[Link, ...]
    pages: tuple[Link, ...]


@dataclass(frozen=True)
class AgencyView:
    """The page of one body; ``duties``: directive -> its duties of this body."""

    name: str
    duty: str
    facts: tuple[tuple[str, str], ...]
    turn_to: tuple[str, ...]
    duties: tuple[tuple[Link, tuple[DutyView, ...]], ...]
    situations: tuple[Link, ...]
    citations: tuple[Link, ...]
    checked: str
    note: str


@dataclass(frozen=True)
class TermView:
    """A word with its plain meaning."""

    id: str
    name: str
    meaning: str
    citations: tuple[Link, ...]
    see: tuple[Link, ...]
    note: str


def actor_view(viewer: Viewer, kept: Kept[Actor]) -> ActorView:
    """Somebody of the duty finder."""
    situations = tuple(_situation(viewer, kept.id, one) for one in kept.record.situations)
    return ActorView(kept.id, viewer.speaker.pick(kept.record.name), situations)


def contact_view(viewer: Viewer, code: str) -> ContactView:
    """A body to tell; the contact is empty where none is verified."""
    record, speaker = viewer.facts.agencies[code].record, viewer.speaker
    day = speaker.say("vl_lien_he_ngay", ngay=speaker.day(record.check.day)) if record.contact else ""
    return ContactView(viewer.agency_link(code), speaker.pick(record.contact), record.call or "", day)


def _situation(viewer: Viewer, actor: str, record: Situation) -> SituationView:
    pick = viewer.speaker.pick
    return SituationView(
        anchor=f"{actor}-{record.code}",
        when=pick(record.when),
        steps=tuple(pick(step) for step in record.steps),
        tell=tuple(contact_view(viewer, code) for code in record.tell),
        citations=tuple(viewer.citation(code) for code in record.citations),
        guides=tuple(guide_link(page, viewer.language) for page in record.guides),
        checked=checked(viewer, record.check),
        note=pick(record.check.note),
    )


def agency_view(viewer: Viewer, kept: Kept[Agency]) -> AgencyView:
    """The page of one body."""
    record, pick = kept.record, viewer.speaker.pick
    return AgencyView(
        name=pick(record.name),
        duty=pick(record.duty),
        facts=tuple(_agency_facts(viewer, record)),
        turn_to=tuple(pick(line) for line in record.turn_to),
        duties=tuple(_duties_of(viewer, kept.id)),
        situations=tuple(_situations_that_tell(viewer, kept.id)),
        citations=tuple(viewer.citation(code) for code in record.citations),
        checked=checked(viewer, record.check),
        note=pick(record.check.note),
    )


def _agency_facts(viewer: Viewer, record: Agency) -> Iterator[tuple[str, str]]:
    say, pick = viewer.speaker.say, viewer.speaker.pick
    if record.name_2021:
        yield say("cq_ten_2021"), record.name_2021
    if record.since:
        yield say("cq_tu_khi"), pick(record.since)
    if record.basis:
        yield say("cq_can_cu"), pick(record.basis)
    yield say("cq_lien_he"), pick(record.contact) or say("lien_he_chua_co")


def directives(viewer: Viewer) -> dict[str, list[Kept[Duty]]]:
    """Directive -> its duties, in the order of the data."""
    found: dict[str, list[Kept[Duty]]] = {}
    for kept in viewer.facts.duties.values():
        found.setdefault(kept.id.split("/")[0], []).append(kept)
    return found


def _duties_of(viewer: Viewer, agency: str) -> Iterator[tuple[Link, tuple[DutyView, ...]]]:
    for code, duties in directives(viewer).items():
        own = tuple(duty_view(viewer, kept) for kept in duties if agency in kept.record.bodies)
        if own:
            yield viewer.citation(code), own


def duty_view(viewer: Viewer, kept: Kept[Duty]) -> DutyView:
    """A duty; its first pages are those of the bodies that have it, at the duty itself."""
    record = kept.record
    anchor = duty_anchor(kept.id)
    bodies = tuple(viewer.agency_link(code) for code in record.bodies)
    pages = (
        *(viewer.situation_link(*code.split("/")) for code in record.situations),
        *(guide_link(page, viewer.language) for page in record.guides),
        *(viewer.citation(code) for code in record.citations),
    )
    at_duty = tuple(Link(link.label, f"{link.page}#{anchor}") for link in bodies)
    return DutyView(duty_number(kept.id), anchor, viewer.speaker.pick(record.text), at_duty, pages)


def directive_tables(viewer: Viewer) -> list[tuple[Link, tuple[DutyView, ...]]]:
    """Each directive with all its duties, for the table that shows none is forgotten."""
    return [
        (viewer.citation(code), tuple(duty_view(viewer, kept) for kept in duties))
        for code, duties in directives(viewer).items()
    ]


def duty_anchor(code: str) -> str:
    """``ct-13-2021-thanh-hoa/1/a`` -> ``viec-ct-13-2021-thanh-hoa-1-a``: its anchor on a body's page."""
    return "viec-" + code.replace("/", "-")


def duty_number(code: str) -> str:
    """``ct-13-2021-thanh-hoa/1/a`` -> ``1a``."""
    return "".join(code.split("/")[1:])


def _situations_that_tell(viewer: Viewer, agency: str) -> Iterator[Link]:
    for code, kept in viewer.facts.actors.items():
        for situation in kept.record.situations:
            if agency in situation.tell:
                yield viewer.situation_link(code, situation.code)


def term_view(viewer: Viewer, kept: Kept[Term]) -> TermView:
    """A word of the glossary."""
    record, pick = kept.record, viewer.speaker.pick
    see = tuple(Link(pick(viewer.facts.terms[code].record.name), f"#{code}") for code in record.see)
    citations = tuple(viewer.citation(code) for code in record.citations)
    return TermView(kept.id, pick(record.name), pick(record.meaning), citations, see, pick(record.check.note))
