"""Views of legal instruments for one language."""

from dataclasses import dataclass

from site_builder.citations import provision_code
from site_builder.facts import Kept
from site_builder.records.law import Instrument, Provision
from site_builder.shown import Link, Shown
from site_builder.views import Viewer, anchor_of


@dataclass(frozen=True)
class ProvisionView:
    """One article, clause or point, with how it was read."""

    label: str
    anchor: str
    summary: str
    reading: str


@dataclass(frozen=True)
class InstrumentRow:
    """An instrument in the list of all."""

    link: Link
    number: str
    status: str
    force: str


@dataclass(frozen=True)
class InstrumentView:
    """Everything that the page of one instrument shows."""

    short: str
    name: str
    summary: str
    facts: tuple[tuple[str, str], ...]
    official_url: str
    note: str
    provisions: tuple[ProvisionView, ...]
    items: tuple[tuple[Link, Shown], ...]
    checked: str


def instrument_row(viewer: Viewer, kept: Kept[Instrument]) -> InstrumentRow:
    """The instrument as a row of the register."""
    record = kept.record
    link = Link(viewer.speaker.pick(record.short), f"van-ban/{kept.id}.md")
    return InstrumentRow(link, record.number, viewer.speaker.say(record.status), _force(viewer, record))


def instrument_view(viewer: Viewer, kept: Kept[Instrument]) -> InstrumentView:
    """The page of one instrument."""
    record, speaker = kept.record, viewer.speaker
    check = record.check
    return InstrumentView(
        short=speaker.pick(record.short),
        name=speaker.pick(record.name),
        summary=speaker.pick(record.summary),
        facts=tuple(_facts(viewer, record)),
        official_url=record.official_url or "",
        note=speaker.pick(check.note),
        provisions=tuple(_provision(viewer, kept, provision) for provision in record.provisions),
        items=tuple(viewer.items_resting_on(kept.id)),
        checked=f"{speaker.say('kiem_tra_ngay', ngay=speaker.day(check.day))}. {speaker.say(f'do_tin_{check.confidence}')}.",
    )


def _facts(viewer: Viewer, record: Instrument):
    speaker = viewer.speaker
    yield speaker.say("so_hieu"), record.number
    yield speaker.say("co_quan_ban_hanh"), speaker.pick(record.issuer)
    yield speaker.say("ngay_ban_hanh"), speaker.day(record.issued)
    yield speaker.say("cot_hieu_luc"), _force(viewer, record)
    yield speaker.say("cot_tinh_trang"), speaker.say(record.status)
    if record.replaced_by:
        newer = viewer.facts.instruments[record.replaced_by].record
        yield speaker.say("thay_the_boi"), speaker.pick(newer.short)
    if record.replaces:
        yield speaker.say("thay_cho"), "; ".join(record.replaces)
    if record.amended_by:
        yield speaker.say("sua_doi_boi"), "; ".join(record.amended_by)
    yield speaker.say("cach_doc"), speaker.say(f"cach_doc_{record.reading}")


def _force(viewer: Viewer, record: Instrument) -> str:
    speaker = viewer.speaker
    begins = speaker.say("tu_ngay", ngay=speaker.day(record.since)) if record.since else speaker.day(None)
    ends = " " + speaker.say("den_ngay", ngay=speaker.day(record.until)) if record.until else ""
    return begins + ends


def _provision(viewer: Viewer, kept: Kept[Instrument], provision: Provision) -> ProvisionView:
    code = provision_code(kept.id, provision)
    speaker = viewer.speaker
    label = viewer.citation(code).label.removeprefix(speaker.pick(kept.record.short)).lstrip(", ")
    reading = f"{speaker.say('cach_doc')}: {speaker.say(f'cach_doc_{provision.reading}')}. {speaker.say(f'do_tin_{provision.confidence}')}."
    return ProvisionView(label, anchor_of(code), speaker.pick(provision.summary), reading)
