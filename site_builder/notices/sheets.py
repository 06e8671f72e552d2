"""Content -> the HTML of a sheet. The same HTML is printed to PDF and shown in the browser's form."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import jinja2

from site_builder.facts import PROJECT
from site_builder.notices.content import Block, notice
from site_builder.notices.qr import qr_svg
from site_builder.notices.signs import as_address, forbidden, plain
from site_builder.records.portal import Portal
from site_builder.views import Viewer

STYLE = PROJECT / "docs" / "assets" / "to-in" / "to-in.css"
STATUS_PAGE = "thong-bao/con-dung-khong/"
KIT_PAGE = "quay/"
RED = "#a3161a"


@lru_cache(maxsize=1)
def environment() -> jinja2.Environment:
    """Jinja for sheets: every text is escaped, an unknown name is an error."""
    loader = jinja2.FileSystemLoader(Path(__file__).parent / "templates")
    return jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def check_address(portal: Portal, language: str) -> str:
    """The address of the check page in one language."""
    return portal.address + ("en/" if language == "en" else "")


def status_address(portal: Portal, language: str, code: str) -> str:
    """The address that tells whether a sheet of this version code is current."""
    return f"{check_address(portal, language)}{STATUS_PAGE}#{code}"


class Carried:
    """Pictures that a sheet carries in itself, so that it stands alone: for PDFs."""

    title_tag = "h1"

    def __init__(self, viewer: Viewer, colour: bool) -> None:
        self._portal, self._language, self._ink = viewer.facts.portal, viewer.language, RED if colour else "#000"

    def sign(self, name: str) -> str:
        """The address of a drawing."""
        return as_address(plain(name))

    def ban_sign(self, name: str) -> str:
        """The address of a drawing under the ban sign."""
        return as_address(forbidden(name, self._ink))

    def check_code(self) -> str:
        """The address of the QR code of the check page."""
        return as_address(qr_svg(check_address(self._portal, self._language)))

    def status_code(self, code: str) -> str:
        """The address of the QR code of the page that tells whether the sheet is current."""
        return as_address(qr_svg(status_address(self._portal, self._language, code)))

    def kit_code(self) -> str:
        """The address of the QR code of the counter kit's page."""
        return as_address(qr_svg(kit_address(self._portal, self._language)))


class Linked:
    """Pictures as files of the site, for sheets shown on a page; ``root`` leads from the page to the site's root."""

    title_tag = "h2"  # the page has a title of its own

    def __init__(self, viewer: Viewer, root: str) -> None:
        self._language, self._place = viewer.language, f"{root}assets/to-in/"

    def sign(self, name: str) -> str:
        return f"{self._place}hinh/{name}.svg"

    def ban_sign(self, name: str) -> str:
        return f"{self._place}hinh/cam-{name}.svg"

    def check_code(self) -> str:
        return f"{self._place}qr-hoi-{self._language}.svg"

    def status_code(self, code: str) -> str:
        return f"{self._place}qr-con-dung-{self._language}.svg"

    def kit_code(self) -> str:
        return f"{self._place}qr-quay-{self._language}.svg"


def kit_address(portal: Portal, language: str) -> str:
    """The address of the counter kit."""
    return check_address(portal, language) + KIT_PAGE


def fill_sheet(viewer: Viewer, template: str, pictures: Carried | Linked, **values: object) -> str:
    """One sheet as an ``article`` from ``templates/<template>.html.jinja``."""
    portal = viewer.facts.portal
    return (
        environment()
        .get_template(f"{template}.html.jinja")
        .render(
            say=viewer.speaker.say,
            pick=viewer.speaker.pick,
            portal=portal,
            language=viewer.language,
            in_columns=in_columns,
            pictures=pictures,
            check_address=check_address(portal, viewer.language),
            kit_address=kit_address(portal, viewer.language),
            status_address=lambda code: status_address(portal, viewer.language, code),
            **values,
        )
    )


def notice_sheet(viewer: Viewer, colour: bool = False, large: bool = False) -> str:
    """The posted notice; ``large`` for people who see little: one column, one thing a line, many pages."""
    content, pictures = notice(viewer), Carried(viewer, colour)
    return fill_sheet(viewer, "notice", pictures, notice=content, colour=colour, large=large)


def counter_card(viewer: Viewer, colour: bool = False) -> str:
    """The card for the counter: the signs and short names of the groups only."""
    return fill_sheet(viewer, "card", Carried(viewer, colour), notice=notice(viewer), colour=colour)


def page_sheets(viewer: Viewer, root: str) -> dict[str, str]:
    """Notice and card for showing on a page of the site, and their version code."""
    content, pictures = notice(viewer), Linked(viewer, root)
    return {
        "bang": fill_sheet(viewer, "notice", pictures, notice=content, colour=False, large=False),
        "the": fill_sheet(viewer, "card", pictures, notice=content, colour=False),
        "code": content.code,
    }


def in_columns(blocks: Sequence[Block], columns: int = 2) -> list[Sequence[Block]]:
    """The blocks in ``columns`` runs of about the same height; the order down the columns is kept."""
    heights = [_height(block, columns) for block in blocks]
    share, filled = sum(heights) / columns, 0.0
    runs: list[list[Block]] = [[] for _ in range(columns)]
    for block, height in zip(blocks, heights, strict=True):
        runs[min(columns - 1, int((filled + height / 2) / share))].append(block)
        filled += height
    return runs


def _height(block: Block, columns: int) -> float:
    """Lines of type that a block takes, about: its heading, its names, its basis; a sign needs four."""
    names = sum(len(entry.name) + len(entry.ways) + 3 for entry in block.entries)
    return max(4.6, 2.0 + names / (122 / columns))
