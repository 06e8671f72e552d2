"""Content -> the HTML of a sheet. The same HTML is printed to PDF and shown in the browser's form."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import ceil
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
        self._say = viewer.speaker.say

    def beside(self, title: str) -> str:
        """The text for a drawing that stands beside its title: PDF/UA wants one for every picture."""
        return self._say("tb_hinh", ten=title)

    def sign(self, name: str) -> str:
        """The address of a drawing."""
        return as_address(plain(name))

    def ban_signs(self, name: str) -> list[tuple[str, str]]:
        """(class, address) of each picture of a drawing under the ban sign; one, in the sheet's ink."""
        return [("", as_address(forbidden(name, self._ink)))]

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

    def beside(self, title: str) -> str:
        return ""  # on a page the title is enough

    def sign(self, name: str) -> str:
        return f"{self._place}hinh/{name}.svg"

    def ban_signs(self, name: str) -> list[tuple[str, str]]:
        """One in black, one in red: the style sheet shows one of them, so that a change of ink loads nothing."""
        return [(kind, f"{self._place}hinh/cam-{ink}{name}.svg") for kind, ink in (("to-den", ""), ("to-do", "mau-"))]

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
            frame_of=frame_of,
            pictures=pictures,
            check_address=check_address(portal, viewer.language),
            kit_address=kit_address(portal, viewer.language),
            status_address=lambda code: status_address(portal, viewer.language, code),
            **values,
        )
    )


def notice_sheet(viewer: Viewer, colour: bool = False, large: bool = False, poster: bool = False) -> str:
    """The posted notice.

    ``large``: for people who see little, one column, one thing a line, many pages. ``poster``: signs and names of the
    groups to be seen from two metres, for A3.
    """
    content, pictures = notice(viewer), Carried(viewer, colour)
    return fill_sheet(viewer, "notice", pictures, notice=content, colour=colour, large=large, poster=poster)


def counter_card(viewer: Viewer, colour: bool = False) -> str:
    """The card for the counter: the signs and short names of the groups only."""
    return fill_sheet(viewer, "card", Carried(viewer, colour), notice=notice(viewer), colour=colour)


def page_sheets(viewer: Viewer, root: str) -> dict[str, str]:
    """Notice and card for showing on a page of the site, and their version code."""
    content, pictures = notice(viewer), Linked(viewer, root)
    return {
        "bang": fill_sheet(viewer, "notice", pictures, notice=content, colour=False, large=False, poster=False),
        "the": fill_sheet(viewer, "card", pictures, notice=content, colour=False),
        "code": content.code,
    }


@dataclass(frozen=True)
class Frame:
    """About how a block of a column is set: letters a line of names and of the heading, lines for heading and sign."""

    names: float
    heading: float
    heading_lines: float
    sign_lines: float


BESIDE_SIGN = Frame(47, 36, 1.1, 2.8)
RUN_IN = Frame(55, 55, 0, 0)  # the heading runs in with the names
POSTER_BESIDE_SIGN = Frame(46, 20, 1.8, 5.4)
POSTER_RUN_IN = Frame(53, 50, 0, 2.5)


def frame_of(banned: bool, poster: bool) -> Frame:
    """How a section's blocks are set; see ``to-in.css``."""
    if poster:
        return POSTER_BESIDE_SIGN if banned else POSTER_RUN_IN
    return BESIDE_SIGN if banned else RUN_IN


def in_columns(blocks: Sequence[Block], columns: int, frame: Frame) -> list[Sequence[Block]]:
    """The blocks in ``columns`` runs, the highest as low as can be; the order down the columns is kept."""
    heights = [_height(block, frame) for block in blocks]

    @cache
    def least(start: int, left: int) -> tuple[float, tuple[int, ...]]:
        """The highest column and the ends of the columns, for the blocks from ``start`` in ``left`` columns."""
        if left == 1:
            return sum(heights[start:]), (len(heights),)
        found = []
        for end in range(start, len(heights) + 1):
            rest, ends = least(end, left - 1)
            found.append((max(sum(heights[start:end]), rest), (end, *ends)))
        return min(found)

    ends = least(0, columns)[1]
    return [blocks[start:end] for start, end in zip((0, *ends), ends, strict=False)]


def _height(block: Block, frame: Frame) -> float:
    """Lines of type that a block takes, about: its heading, its names and basis, no less than its sign."""
    names = sum(len(entry.name) + len(entry.ways) + 2 for entry in block.entries) + 0.8 * len(block.numbers) + 3
    title = len(block.title) + len(block.ways)
    if not frame.heading_lines:
        return max(frame.sign_lines, ceil((title + names) / frame.names)) + 0.2
    return max(frame.sign_lines, ceil(title / frame.heading) * frame.heading_lines + ceil(names / frame.names)) + 0.2
