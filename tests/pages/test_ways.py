"""On the built site: from the home page two taps lead each reader to the guide for them."""

from html.parser import HTMLParser
from posixpath import normpath
from urllib.parse import urljoin, urlsplit

import pytest

from tests.docs.conftest import DOCS

GUIDES = sorted(path.stem for path in (DOCS / "huong-dan").glob("*.md") if not path.name.endswith(".en.md"))
# What other readers come for: the finder, the glossary, the register, the sheets, the counter, the radio.
OTHERS = ("viec-can-lam", "thuat-ngu", "van-ban", "van-ban/luat-da-doi", "danh-muc", "thong-bao", "quay", "phat-thanh")


class _Links(HTMLParser):
    """The addresses of the links in the article of a page; menus and the foot of the page are left out."""

    def __init__(self):
        super().__init__()
        self.found, self._depth = [], 0

    def handle_starttag(self, tag, attributes):
        self._depth += tag == "article"
        href = dict(attributes).get("href")
        if self._depth and tag == "a" and href:
            self.found.append(href)

    def handle_endtag(self, tag):
        self._depth -= tag == "article"


def _leads_to(site, place: str) -> set[str]:
    reader = _Links()
    reader.feed((site / place / "index.html").read_text(encoding="utf-8"))
    paths = (urlsplit(urljoin(f"https://site/{place}/", href)) for href in reader.found)
    return {normpath(path.path.strip("/") or ".") for path in paths if path.netloc == "site"}


@pytest.mark.parametrize("language", ["", "en"])
def test_two_taps_from_home_lead_to_every_guide(built_site, language):
    first = _leads_to(built_site, language or ".")
    pages = {place for place in first if (built_site / place / "index.html").exists()}
    second = first | {found for place in pages for found in _leads_to(built_site, place)}
    wanted = {f"huong-dan/{guide}" if guide != "index" else "huong-dan" for guide in GUIDES} | set(OTHERS)
    missing = {place for place in wanted if normpath(f"{language}/{place}".strip("/")) not in second}
    assert not missing
    urgent = [
        normpath(f"{language}/{place}".strip("/")) for place in ("viec-can-lam", "huong-dan/gap-buu-gui-dang-ngo")
    ]
    assert set(urgent) <= first, "what is urgent is one tap away"
