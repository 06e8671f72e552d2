"""HTML sheets -> PDF: tagged, marked PDF/UA-1, fonts embedded, the same bytes from the same HTML.

Only this module knows WeasyPrint. A sheet with a promised number of pages is set in the largest type that
keeps the promise; when even the smallest does not, :class:`SheetError` says by how much.
"""

import io
from functools import cache

from site_builder.notices.fonts import font_face
from site_builder.notices.paper import Paper
from site_builder.notices.sheets import STYLE


class SheetError(Exception):
    """A sheet could not be made; the message says which and what to do."""


_PIXEL = 25.4 / 96  # millimetres
_PICTURE_TYPE = 30.0  # points
_STEP = 0.1  # points between two sizes of type that are tried


def make_pdf(sheets: tuple[str, ...], paper: Paper, title: str, language: str, pages: int | None) -> bytes:
    """The sheets one after the other. ``pages``: how many they must take; None when that is free."""
    document = _fitting(sheets, paper, title, language, pages)
    return document.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True)


def make_picture(sheet: str, width: int, height: int, colours: int = 48) -> bytes:
    """One sheet as a PNG of ``width`` × ``height`` pixels with a palette. Raises SheetError when it does not fit."""
    import pypdfium2

    page = Paper("ảnh", width * _PIXEL, height * _PIXEL, 0, 0, 0, 0)
    document = _laid_out((sheet,), page, _PICTURE_TYPE, "", "vi")
    if len(document.pages) > 1:
        raise SheetError(f"Ảnh chia sẻ dài quá một khung {width} × {height}: rút ngắn câu trong data/")
    drawn = pypdfium2.PdfDocument(document.write_pdf())[0].render(scale=96 / 72).to_pil().convert("RGB")
    out = io.BytesIO()
    drawn.resize((width, height)).quantize(colours, dither=0).save(out, "PNG", optimize=True)
    return out.getvalue()


def _fitting(sheets: tuple[str, ...], paper: Paper, title: str, language: str, pages: int | None):
    """The sheets in the largest type that keeps the promised pages, sought from the paper's usual type on."""
    if pages is None:
        return _laid_out(sheets, paper, paper.largest, title, language)

    def fits(step: int):
        document = _laid_out(sheets, paper, paper.smallest + step * _STEP, title, language)
        return document if len(document.pages) <= pages else None

    usual = round((paper.usual - paper.smallest) / _STEP)
    best, low, high = fits(usual), -1, usual
    if best:
        low, high = usual, round((paper.largest - paper.smallest) / _STEP) + 1
    step = usual + 1 if best else usual - 1  # beside the usual type first: there it nearly always is
    while high - low > 1:
        document = fits(step)
        if document:
            best, low = document, step
        else:
            high = step
        step = (low + high) // 2
    if not best:
        raise SheetError(
            f"{title}: dài hơn {pages} trang {paper.name} ngay cả với cỡ chữ {paper.smallest} pt; rút ngắn tên món trong data/"
        )
    return best


def _laid_out(sheets: tuple[str, ...], paper: Paper, points: float, title: str, language: str):
    weasyprint = _weasyprint()
    css = f"@page{{size:{paper.width}mm {paper.height}mm;margin:{paper.margin}mm}}.to{{font-size:{points:.2f}pt}}.to+.to{{break-before:page}}"
    head = f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title></head><body>'
    html = weasyprint.HTML(string=head + "".join(sheets) + "</body></html>", url_fetcher=_own("data"))
    return html.render(stylesheets=[*_styles(), weasyprint.CSS(string=css)], font_config=_fonts())


@cache
def _styles() -> tuple:
    """The style sheets that all sheets share, read once."""
    weasyprint = _weasyprint()
    face = weasyprint.CSS(string=font_face(), font_config=_fonts(), url_fetcher=_own("file"))
    return face, weasyprint.CSS(string="body{margin:0}"), weasyprint.CSS(string=STYLE.read_text(encoding="utf-8"))


@cache
def _own(*protocols: str):
    """Sheets stand alone: what they would fetch from elsewhere stops the build."""
    return _weasyprint().URLFetcher(allowed_protocols=protocols, fail_on_errors=True)


@cache
def _fonts():
    from weasyprint.text.fonts import FontConfiguration

    return FontConfiguration()


@cache
def _weasyprint():
    """WeasyPrint, loaded late: it takes half a second, and needs libraries that pip cannot bring."""
    try:
        import weasyprint
    except OSError as error:
        raise SheetError(
            f"Không nạp được thư viện dàn trang ({error}). Trên Debian: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        ) from error
    return weasyprint
