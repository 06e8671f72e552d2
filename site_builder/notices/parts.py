"""What hand-written pages take in about printed sheets, by markers."""

from collections.abc import Iterator

from checker.model import STRICTNESS
from site_builder.notices.cards import share_cards
from site_builder.notices.content import lines, version_code
from site_builder.notices.kit import page_slips
from site_builder.notices.ready import VARIANTS
from site_builder.notices.sheets import page_sheets
from site_builder.notices.versions import ShownVersion, shown_versions
from site_builder.views import Viewer


class SheetParts:
    """Parts for one page; ``root`` leads from it to the site's root."""

    def __init__(self, viewer: Viewer, root: str) -> None:
        self._viewer, self._root = viewer, root

    def ready(self, kind: str) -> Iterator[tuple[str, str]]:
        """(what it is, address) for each ready PDF of a kind."""
        for variant in VARIANTS:
            if variant.kind == kind:
                yield self._viewer.speaker.say(f"tb_{variant.id.replace('-', '_')}"), self._root + variant.path

    def version(self) -> str:
        """The version code of the posted notice and the day of its data, in a sentence."""
        viewer = self._viewer
        day = viewer.speaker.day(viewer.newest_check())
        return viewer.speaker.say("tb_phien_ban_nay", ma=version_code(viewer.facts, viewer.day), ngay=day)

    def on_page(self) -> dict[str, str]:
        """Notice and card as HTML, and their version code."""
        return page_sheets(self._viewer, self._root)

    def slips(self) -> dict[str, str]:
        """The answer slip and the declaration as HTML, for the counter's page to fill in."""
        return page_slips(self._viewer, self._root)

    def questions(self) -> list[str]:
        """What a clerk asks the sender."""
        return [line.text for line in lines(self._viewer, "hoi_nguoi_gui")]

    def strictest_first(self) -> list[str]:
        """The codes of the five answers, the strictest first."""
        return [str(verdict) for verdict in sorted(STRICTNESS, key=STRICTNESS.__getitem__, reverse=True)]

    def share_cards(self) -> Iterator[tuple[str, str, str]]:
        """(name, address, text in its place) of each picture to share."""
        for card in share_cards(self._viewer):
            yield card.name, self._root + card.path, card.alt

    def versions(self) -> list[ShownVersion]:
        """The recorded versions, the newest first."""
        return shown_versions(self._viewer)
