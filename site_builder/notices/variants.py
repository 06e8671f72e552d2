"""Which sheets are made ready, on what paper, in which languages."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from site_builder.notices.kit import answer_slip, checklist, declaration, quick_card, steps_and_record
from site_builder.notices.paper import A3, A4, A4_FORM, A4_LARGE, A5, Paper
from site_builder.notices.sheets import counter_card, notice_sheet
from site_builder.views import Viewer


@dataclass(frozen=True)
class Variant:
    """One ready PDF. ``pages``: how many it must take; None when that is free. One sheet for each language.

    ``usual``: the type in points that it came out in last, where the search begins; any other only takes longer.
    """

    id: str
    kind: str
    paper: Paper
    make: Callable[[Viewer], str]
    languages: tuple[str, ...] = ("vi",)
    pages: int | None = 1
    usual: float = 0

    @property
    def sheet_paper(self) -> Paper:
        """The paper, with the type at which the search for the largest begins."""
        return replace(self.paper, usual=self.usual) if self.usual else self.paper

    @property
    def path(self) -> str:
        """Its place in the site."""
        return f"thong-bao/{self.id}.pdf"


_BOTH = ("vi", "en")


def _with(sheet: Callable[..., str], **options: bool) -> Callable[[Viewer], str]:
    return lambda viewer: sheet(viewer, **options)


NOTICES = (
    Variant("bang-a4", "bang", A4, notice_sheet),
    Variant("bang-a4-mau", "bang", A4, _with(notice_sheet, colour=True)),
    Variant("bang-a4-song-ngu", "bang", A4, notice_sheet, _BOTH, 2, usual=7.6),
    Variant("bang-a3", "bang", A3, _with(notice_sheet, poster=True)),
    Variant("bang-a3-mau", "bang", A3, _with(notice_sheet, colour=True, poster=True)),
    Variant("bang-a3-song-ngu", "bang", A3, _with(notice_sheet, poster=True), _BOTH, 2, usual=9.7),
    Variant("the-a5", "the", A5, counter_card, usual=11.6),
    Variant("the-a5-mau", "the", A5, _with(counter_card, colour=True), usual=11.6),
    Variant("the-a5-song-ngu", "the", A5, counter_card, _BOTH, 2, usual=11.6),
    Variant("bang-chu-lon", "bang", A4_LARGE, _with(notice_sheet, large=True), ("vi",), None),
)

KIT = (
    Variant("tra-nhanh", "tra_nhanh", A5, quick_card, pages=2, usual=13.0),
    Variant("xu-ly", "xu_ly", A4_FORM, steps_and_record, usual=9.7),
    Variant("cam-doan", "cam_doan", A4_FORM, declaration, usual=12.2),
    Variant("phieu-tra-loi", "phieu", A4_FORM, answer_slip, usual=13.0),
    Variant("phieu-kiem-tra", "kiem_tra", A4_FORM, checklist),
)
