"""Views of legal instruments and their articles for one language."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.citations import article_of, page_of, provision_code
from site_builder.facts import Facts, Kept
from site_builder.records.law import Instrument, Provision
from site_builder.resting import Register, Resting
from site_builder.shown import Link
from site_builder.views import Viewer, anchor_of

Fact = tuple[str, tuple[Link, ...]]
"""A row of a table: what it is, and its values; a Link without a page is plain text."""


@dataclass(frozen=True)
class FineView:
    """A fine under one provision, whose summary says for what."""

    person: str
    organisation: str
    extra: str


@dataclass(frozen=True)
class ProvisionView:
    """One article, clause or point, with how it was read, its fines, and what stood before or stands now."""

    label: str
    anchor: str
    summary: str
    reading: str
    since: str
    fines: tuple[FineView, ...]
    before: tuple[Link, ...]
    after: tuple[Link, ...]


@dataclass(frozen=True)
class ArticleView:
    """The page of one cited article; ``reading`` where all its provisions were read alike."""

    link: Link
    instrument: Link
    description: str
    facts: tuple[Fact, ...]
    provisions: tuple[ProvisionView, ...]
    reading: str
    fines_note: str
    resting: Resting
    official_url: str
    note: str
    checked: str


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
    change: str
    facts: tuple[Fact, ...]
    official_url: str
    note: str
    articles: tuple[tuple[Link, tuple[ProvisionView, ...]], ...]
    resting: Resting
    checked: str


def instrument_link(viewer: Viewer, code: str) -> Link:
    """A link to an instrument under its short name."""
    return Link(viewer.speaker.pick(viewer.facts.instruments[code].record.short), f"van-ban/{code}.md")


def instrument_row(viewer: Viewer, kept: Kept[Instrument]) -> InstrumentRow:
    """The instrument as a row of the register."""
    record = kept.record
    return InstrumentRow(
        instrument_link(viewer, kept.id), record.number, viewer.speaker.say(record.status), force(viewer, record)
    )


def instrument_view(viewer: Viewer, kept: Kept[Instrument], register: Register) -> InstrumentView:
    """The page of one instrument."""
    record, speaker = kept.record, viewer.speaker
    return InstrumentView(
        short=speaker.pick(record.short),
        name=speaker.pick(record.name),
        summary=speaker.pick(record.summary),
        change=speaker.pick(record.change),
        facts=tuple(_facts(viewer, kept)),
        official_url=record.official_url or "",
        note=speaker.pick(record.check.note),
        articles=tuple(
            (_article_link(viewer, code), tuple(_provision(viewer, kept, one) for one in provisions))
            for code, provisions in articles_of(kept).items()
        ),
        resting=register.resting_on(kept.id),
        checked=checked(viewer, record.check),
    )


def articles_of(kept: Kept[Instrument]) -> dict[str, list[Provision]]:
    """Article code -> its recorded provisions, in the order of the data."""
    found: dict[str, list[Provision]] = {}
    for provision in kept.record.provisions:
        found.setdefault(article_of(provision_code(kept.id, provision)), []).append(provision)
    return found


def article_view(viewer: Viewer, kept: Kept[Instrument], code: str, register: Register) -> ArticleView:
    """The page of the article ``code`` ("luat-49-2010/12")."""
    record, speaker = kept.record, viewer.speaker
    provisions = tuple(_provision(viewer, kept, one) for one in articles_of(kept)[code])
    return ArticleView(
        link=_article_link(viewer, code),
        instrument=instrument_link(viewer, kept.id),
        description=provisions[0].summary,
        facts=tuple(_article_facts(viewer, kept, articles_of(kept)[code])),
        provisions=provisions,
        reading=provisions[0].reading if len({one.reading for one in provisions}) == 1 else "",
        fines_note=speaker.pick(viewer.facts.portal.fines_note) if any(one.fines for one in provisions) else "",
        resting=register.resting_on(code),
        official_url=record.official_url or "",
        note=speaker.pick(record.check.note),
        checked=checked(viewer, record.check),
    )


def checked(viewer: Viewer, check) -> str:
    """When the record was compared with its source, and how sure: two short sentences."""
    speaker = viewer.speaker
    return f"{speaker.say('kiem_tra_ngay', ngay=speaker.day(check.day))}. {speaker.say(f'do_tin_{check.confidence}')}."


def force(viewer: Viewer, record: Instrument) -> str:
    """ "từ 01/7/2026 đến …", or that the day is not verified."""
    speaker = viewer.speaker
    begins = speaker.say("tu_ngay", ngay=speaker.day(record.since)) if record.since else speaker.day(None)
    ends = " " + speaker.say("den_ngay", ngay=speaker.day(record.until)) if record.until else ""
    return begins + ends


def issued(viewer: Viewer, record: Instrument) -> str:
    """The day, or the month where only that is known."""
    if record.issued or not record.issued_month:
        return viewer.speaker.day(record.issued)
    year, month = record.issued_month.split("-")
    return viewer.speaker.say("sl_thang", thang=int(month), nam=year)


def _facts(viewer: Viewer, kept: Kept[Instrument]) -> Iterator[Fact]:
    record, speaker = kept.record, viewer.speaker
    yield speaker.say("so_hieu"), _plain(record.number)
    yield speaker.say("co_quan_ban_hanh"), _plain(speaker.pick(record.issuer))
    yield speaker.say("ngay_ban_hanh"), _plain(issued(viewer, record))
    yield speaker.say("cot_hieu_luc"), _plain(force(viewer, record))
    yield speaker.say("cot_tinh_trang"), _plain(speaker.say(record.status))
    if record.replaced_by:
        yield speaker.say("thay_the_boi"), (instrument_link(viewer, record.replaced_by),)
    replaced = [instrument_link(viewer, code) for code in _replaced_by_this(viewer.facts, kept.id)]
    named = _numbered(viewer, record.replaces)
    if replaced or named:
        yield speaker.say("thay_cho"), tuple({link.page or link.label: link for link in (*replaced, *named)}.values())
    if record.amended_by:
        yield speaker.say("sua_doi_boi"), _numbered(viewer, record.amended_by)
    amended = _amended_by_this(viewer.facts, record.number)
    if amended:
        yield speaker.say("sl_sua_cho"), tuple(instrument_link(viewer, code) for code in amended)
    yield speaker.say("cach_doc"), _plain(speaker.say(f"cach_doc_{record.reading}"))


def _article_facts(viewer: Viewer, kept: Kept[Instrument], provisions: list[Provision]) -> Iterator[Fact]:
    record, speaker = kept.record, viewer.speaker
    yield speaker.say("cot_van_ban"), (instrument_link(viewer, kept.id),)
    ended = all(one.until and one.until < viewer.day for one in provisions)
    yield speaker.say("cot_tinh_trang"), _plain(speaker.say("het_hieu_luc" if ended else record.status))
    since = {one.since or record.since for one in provisions}
    if len(since) == 1:
        yield speaker.say("sl_co_hieu_luc_tu"), _plain(speaker.day(since.pop()))
    ends = {one.until or record.until for one in provisions} - {None}
    if ends:
        yield speaker.say("sl_ngay_cuoi"), _plain(speaker.day(max(ends)))


def _provision(viewer: Viewer, kept: Kept[Instrument], provision: Provision) -> ProvisionView:
    code = provision_code(kept.id, provision)
    speaker = viewer.speaker
    label = viewer.citation(code).label.removeprefix(speaker.pick(kept.record.short)).lstrip(", ")
    reading = f"{speaker.say('cach_doc')}: {speaker.say(f'cach_doc_{provision.reading}')}. {speaker.say(f'do_tin_{provision.confidence}')}."
    return ProvisionView(
        label=label,
        anchor=anchor_of(code),
        summary=speaker.pick(provision.summary),
        reading=reading,
        since=speaker.say("sl_rieng_tu", ngay=speaker.day(provision.since)) if provision.since else "",
        fines=tuple(_fines(viewer, code)),
        before=tuple(viewer.citation(older) for older in _replaced_provisions(viewer.facts, code)),
        after=(viewer.citation(provision.replaced_by),) if provision.replaced_by else (),
    )


def _fines(viewer: Viewer, code: str) -> Iterator[FineView]:
    kept = viewer.facts.penalties.get(code)
    if kept:
        _, person, organisation = viewer.fine_row(code)
        yield FineView(person, organisation, viewer.speaker.pick(kept.record.extra))


def _article_link(viewer: Viewer, code: str) -> Link:
    return Link(viewer.spelled(code), f"van-ban/{page_of(code)}.md")


def _plain(text: str) -> tuple[Link]:
    return (Link(text, ""),)


def _numbered(viewer: Viewer, names: list[str]) -> tuple[Link, ...]:
    """Names such as "Luật 29/2018" or "25/2022/NĐ-CP", linked where the register holds that number."""
    by_number = {kept.record.number: code for code, kept in viewer.facts.instruments.items()}
    return tuple(instrument_link(viewer, by_number[name]) if name in by_number else Link(name, "") for name in names)


def _replaced_by_this(facts: Facts, code: str) -> list[str]:
    return [older for older, kept in facts.instruments.items() if kept.record.replaced_by == code]


def _amended_by_this(facts: Facts, number: str) -> list[str]:
    return [code for code, kept in facts.instruments.items() if number in kept.record.amended_by]


def _replaced_provisions(facts: Facts, code: str) -> Iterator[str]:
    for kept in facts.instruments.values():
        for provision in kept.record.provisions:
            if provision.replaced_by == code:
                yield provision_code(kept.id, provision)
