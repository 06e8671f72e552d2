"""The ready sheets of the real facts, made as the site makes them."""

import unicodedata

import pypdfium2
import pytest

from site_builder.day import build_day
from site_builder.notices.ready import VARIANTS, ready_pdf
from site_builder.views import Viewer
from tests.data.conftest import world

__all__ = ["world"]


@pytest.fixture(scope="session")
def viewers(facts):
    """A viewer for each language, on the day of the build."""
    return {language: Viewer(facts, language, build_day()) for language in ("vi", "en")}


@pytest.fixture(scope="session")
def pdfs(viewers):
    """Id -> bytes of every ready PDF."""
    return {variant.id: ready_pdf(variant, viewers) for variant in VARIANTS}


@pytest.fixture(scope="session")
def texts(pdfs):
    """Id -> the text of each page, spaces evened out."""
    return {name: [_text(page) for page in pypdfium2.PdfDocument(pdf)] for name, pdf in pdfs.items()}


def _text(page) -> str:
    text = page.get_textpage().get_text_bounded()
    assert unicodedata.is_normalized("NFC", text), "text of the PDF is not NFC"
    for mark in "\x02\ufffe":  # how pdfium reports a hyphen at the end of a line
        text = text.replace(mark, "-")
    return " ".join(text.split())
