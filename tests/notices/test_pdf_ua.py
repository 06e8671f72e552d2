"""Every sheet against PDF/UA-1 (ISO 14289-1): the rules that a machine can check, and their wording by people.

Whether a drawing's text is apt and the reading order makes sense, no machine tells; the order is that of the text
taken out in ``test_pdfs``.
"""

import io
from itertools import pairwise

import page
import pypdf
import pytest

from site_builder.notices import pdf
from site_builder.notices.ready import VARIANTS

SHEETS = [variant.id for variant in VARIANTS]
RULES = 100  # at least; the profile has 106


def broken_rules(content: bytes) -> list[str]:
    report = page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1)
    assert report.rules.total >= RULES
    return [f"{found.rule_id}: {found.message}" for found in report.failures]


@pytest.mark.parametrize("name", SHEETS)
def test_sheet_keeps_every_checkable_rule(pdfs, name):
    assert broken_rules(pdfs[name]) == []


def test_picture_without_words_would_be_found(viewers):
    """The validator does see what it should see."""
    sheet = "<article class='to'><h1>Thử</h1><p><img src='data:image/svg+xml,{}' alt=''></p></article>".format(
        "%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 9 9%22%3E%3Crect width=%229%22 height=%229%22/%3E%3C/svg%3E"
    )
    content = pdf.make_pdf((sheet,), VARIANTS[0].paper, "Thử", "vi", None)
    assert any("FIGURE-ALTERNATIVE-TEXT" in rule for rule in broken_rules(content))


@pytest.mark.parametrize("name", SHEETS)
def test_title_is_shown_and_pages_are_read_in_the_order_of_the_tags(pdfs, name):
    reader = pypdf.PdfReader(io.BytesIO(pdfs[name]))
    root = reader.trailer["/Root"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert all(one.get("/Tabs", "/S") == "/S" for one in reader.pages)


@pytest.mark.parametrize("name", SHEETS)
def test_headings_do_not_skip_a_level_and_pictures_say_what_they_are(pdfs, name):
    reader = pypdf.PdfReader(io.BytesIO(pdfs[name]))
    levels, figures = [], []
    for element in elements(reader.trailer["/Root"]["/StructTreeRoot"]):
        kind = element.get("/S", "")
        if kind in ("/H1", "/H2", "/H3", "/H4"):
            levels.append(int(kind[2]))
        if kind == "/Figure":
            figures.append(str(element["/Alt"]))
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(len(words) > 4 and not words.startswith(("http", "data:")) for words in figures)


def elements(node):
    """Every structure element below a node, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        kid = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(kid, dict) and "/S" in kid:
            yield kid
            yield from elements(kid)
