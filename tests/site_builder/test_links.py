"""Every link of a generated page leads to a page, and to a place on it, in the same language."""

import posixpath
import re

import pytest

from site_builder.guides import DOCS
from tests.site_builder.test_render import newest_check, pages_of

_LINK = re.compile(r"\]\(([^)#: ]*)(?:#([^) ]+))?[^)]*\)")


@pytest.fixture(scope="module")
def links(facts):
    """(page's text by place, [(from, to, anchor)]), places as seen from docs/."""
    pages = pages_of(facts, newest_check(facts))
    found = []
    for uri, text in pages.items():
        for target, anchor in _LINK.findall(text):
            page = posixpath.normpath(posixpath.join(posixpath.dirname(uri), target)) if target else uri
            if page.endswith(".md"):
                found.append((uri, page, anchor))
    return pages, found


def test_every_link_leads_to_a_page(links):
    pages, found = links
    known = set(pages) | {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")}
    assert [(uri, page) for uri, page, _ in found if page not in known] == []


def test_every_anchor_leads_to_a_place(links):
    """A query of the check page ("q=…") is no anchor."""
    pages, found = links
    broken, seen = [], 0
    for uri, page, anchor in found:
        there = pages.get(page.removesuffix(".md") + ".en.md" if uri.endswith(".en.md") and page != uri else page)
        if anchor and "=" not in anchor and there is not None:
            seen += 1
            if f"{{: #{anchor} }}" not in there and f'id="{anchor}"' not in there:
                broken.append((uri, page, anchor))
    assert seen > 1000
    assert broken == []
