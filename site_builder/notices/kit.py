"""The counter kit's sheets: quick card, steps with a record to fill in, declaration, answer slip, inspector's checklist."""

from site_builder.notices.content import lines, notice, version_code
from site_builder.notices.sheets import Carried, Linked, fill_sheet
from site_builder.views import Viewer

BLANK_ROWS = 8  # lines for things on a slip to fill in by hand


def quick_card(viewer: Viewer) -> str:
    """Two sides: what to ask and what the five answers mean; what to do on finding banned goods."""
    return _kit(viewer, "quick_card")


def steps_and_record(viewer: Viewer) -> str:
    """The steps on finding banned goods, and a record of the event to fill in."""
    return _kit(viewer, "steps")


def declaration(viewer: Viewer) -> str:
    """What the sender declares and signs."""
    return _kit(viewer, "declaration")


def answer_slip(viewer: Viewer) -> str:
    """The post office's answer about each thing, to be filled in by hand."""
    return _kit(viewer, "slip")


def checklist(viewer: Viewer) -> str:
    """Whether a service point displays what the law asks."""
    return _kit(viewer, "checklist")


def page_slips(viewer: Viewer, root: str) -> dict[str, str]:
    """The slip and the declaration with rows that the counter's page fills in."""
    pictures = Linked(viewer, root)
    return {"phieu": _kit(viewer, "slip", pictures, rows=0), "khai": _kit(viewer, "declaration", pictures, rows=0)}


def _kit(viewer: Viewer, template: str, pictures: Carried | Linked | None = None, rows: int = BLANK_ROWS) -> str:
    contacts = [
        (viewer.speaker.pick(kept.record.name), viewer.speaker.pick(kept.record.contact))
        for code, kept in viewer.facts.agencies.items()
        if code in _told(viewer)
    ]
    return fill_sheet(
        viewer,
        template,
        pictures or Carried(viewer, colour=False),
        lines=lambda part: list(lines(viewer, part)),
        contacts=contacts,
        notice=notice(viewer),
        rows=rows,
        code=version_code(viewer.facts, viewer.day),
        checked=viewer.speaker.day(viewer.newest_check()),
    )


def _told(viewer: Viewer) -> set[str]:
    return {
        agency
        for kept in viewer.facts.sheet_lines.values()
        if kept.record.part == "buoc_xu_ly"
        for agency in kept.record.agencies
    }
