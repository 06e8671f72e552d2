"""The pages of the kit: the table of contents, and one page a script with large type."""

import html
from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.broadcast.editions import ANYWHERE, Edition, rests_on
from site_builder.broadcast.kit import FOLDER, Kit, kit_of
from site_builder.broadcast.recordings import Recording
from site_builder.broadcast.word_files import slot_name, timing_words
from site_builder.facts import Kept
from site_builder.phrases import Speaker
from site_builder.records.broadcast import Script, Season
from site_builder.shown import Link
from site_builder.spoken.numbers import digits
from site_builder.spoken.reader import PLACE
from site_builder.templating import Rendered, fill
from site_builder.views import Viewer

_KINDS = ("dip", "tinh_huong", "nhom", "quy_dinh_moi")


@dataclass(frozen=True)
class EditionView:
    """One length of a script as shown; ``lines`` is safe HTML, ``name`` names its files."""

    slot: str
    timing: str
    seconds: int
    name: str
    lines: str
    recording: Recording | None


def broadcast_pages(viewer: Viewer) -> Iterator[Rendered]:
    kit = kit_of(viewer.facts, viewer.day)
    if not kit.holds:
        return
    yield f"{FOLDER}index.md", _contents_page(viewer, kit), None
    for kept in kit.scripts:
        yield f"{FOLDER}{kept.id}.md", _script_page(viewer, kit, kept), kept.file


def site_root(language: str, depth: int) -> str:
    """From a page to the root of the whole site, where the files lie: English pages stand one folder deeper."""
    return "../" * (depth + (language != "vi"))


def _contents_page(viewer: Viewer, kit: Kit) -> str:
    pick = viewer.speaker.pick
    return fill(
        viewer,
        "broadcast",
        files=site_root(viewer.language, 1) + FOLDER,
        assets=site_root(viewer.language, 1) + "assets/",
        portal=viewer.facts.portal,
        pick=pick,
        built=viewer.speaker.day(viewer.day),
        checked=viewer.figures(),
        week=_week_row(viewer, kit.weeks[0]) if kit.weeks else None,
        weeks=[_week_row(viewer, week) for week in kit.weeks],
        occasions=[_occasion(viewer, kit, kept) for kept in viewer.facts.seasons.values() if not kept.record.all_year],
        link=lambda code: _link(viewer, code),
        groups=[(kind, [kept for kept in kit.scripts if kept.record.kind == kind]) for kind in _KINDS],
        podcast=bool(kit.recordings),
        digits=_digit_words(),
    )


def _occasion(viewer: Viewer, kit: Kit, kept: Kept[Season]) -> dict:
    """An occasion with its scripts and the next time that it comes; no time for one on demand."""
    coming = next((found for found in kit.occurrences if found.season is kept and found.until >= viewer.day), None)
    day = viewer.speaker.day
    return {
        "code": kept.id,
        "name": viewer.speaker.pick(kept.record.name),
        "summary": viewer.speaker.pick(kept.record.summary),
        "when": f"{day(coming.since)} – {day(coming.until)}" if coming else viewer.speaker.say("pt_dip_khac"),
        "links": [_link(viewer, code) for code in kept.record.scripts],
    }


def _week_row(viewer: Viewer, week) -> dict:
    season = viewer.facts.seasons[week.season].record
    return {
        "code": week.code,
        "since": viewer.speaker.day(week.monday),
        "until": viewer.speaker.day(week.sunday),
        "link": _link(viewer, week.script),
        "script": week.script,
        "season": viewer.speaker.pick(season.name),
    }


def _link(viewer: Viewer, code: str) -> Link:
    return Link(viewer.speaker.pick(viewer.facts.scripts[code].record.title), f"{FOLDER}{code}.md")


def _script_page(viewer: Viewer, kit: Kit, kept: Kept[Script]) -> str:
    speaker = viewer.speaker
    return fill(
        viewer,
        "broadcast_script",
        title=speaker.pick(kept.record.title),
        summary=speaker.pick(kept.record.summary),
        files=site_root(viewer.language, 2) + f"{FOLDER}{kept.id}/",
        sounds=site_root(viewer.language, 2) + f"{FOLDER}ghi-am/",
        assets=site_root(viewer.language, 2) + "assets/",
        code=kept.id,
        editions=[_edition_view(edition, speaker, kit) for edition in kit.editions[kept.id]],
        basis=_basis(viewer, kept),
        checked=viewer.figures(),
        updated=speaker.say("pt_sua_ngay", ngay=speaker.day(kept.record.updated)),
        fines_note=speaker.pick(viewer.facts.portal.fines_note),
        digits=_digit_words(),
    )


def _edition_view(edition: Edition, speaker: Speaker, kit: Kit) -> EditionView:
    return EditionView(
        slot=slot_name(edition, speaker),
        timing=timing_words(edition, speaker),
        seconds=edition.seconds,
        name=f"{edition.script}-{edition.seconds}",
        lines=_lines(edition, speaker),
        recording=kit.recordings.get((edition.script, edition.seconds)),
    )


def _lines(edition: Edition, speaker: Speaker) -> str:
    """Safe HTML, a paragraph a breath group; the place stands in an element that the browser may fill."""
    place = f'<span class="pt-xa" data-mac-dinh="{ANYWHERE}">{ANYWHERE}</span>'
    made = []
    for turn in edition.turns:
        if turn.voice:
            made.append(f'<p class="pt-giong">{speaker.say(f"pt_giong_{turn.voice}")}</p>')
        made += [f'<p class="pt-dong">{html.escape(group).replace(PLACE, place)}</p>' for group in turn.groups]
    return "".join(made)


def _basis(viewer: Viewer, kept: Kept[Script]) -> dict[str, list[Link]]:
    """Links to what the script rests on."""
    found = rests_on(kept, viewer.facts)
    return {
        "mon": [viewer.item_link(code) for code in found["mon"]],
        "van_ban": [viewer.citation(code) for code in found["van-ban"]],
        "muc_phat": [viewer.citation(code) for code in found["phat"]],
    }


def _digit_words() -> str:
    """The ten digits in words, for reading out a telephone number that was typed in."""
    return " ".join(digits(str(number)) for number in range(10))
