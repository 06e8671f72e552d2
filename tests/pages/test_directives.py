"""On the built site: each duty of the two directives leads to a page and a place on it, in both languages."""

import re
from html.parser import HTMLParser
from posixpath import join, normpath
from urllib.parse import urlsplit

import pytest

_MAP = "ky-thuat/anh-xa-chi-thi"


class _Rows(HTMLParser):
    """The rows of the page's tables as (text of the first cell, links); and every id."""

    def __init__(self):
        super().__init__()
        self.rows, self.ids = [], set()
        self._in_cell = False

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if given.get("id"):
            self.ids.add(given["id"])
        if tag == "tr":
            self.rows.append([None, []])
        elif tag == "td" and self.rows[-1][0] is None:
            self.rows[-1][0], self._in_cell = "", True
        elif tag == "a" and given.get("href") and self.rows:
            self.rows[-1][1].append(given["href"])

    def handle_endtag(self, tag):
        self._in_cell = self._in_cell and tag != "td"

    def handle_data(self, data):
        if self._in_cell:
            self.rows[-1][0] += data


def _read(path) -> _Rows:
    reader = _Rows()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


@pytest.mark.parametrize("language", ["", "en/"])
def test_every_duty_leads_to_a_place_that_exists(built_site, facts, language):
    page = _read(built_site / language / _MAP / "index.html")
    rows = [(number, links) for number, links in page.rows if number and re.fullmatch(r"\d+[a-z]?", number.strip())]
    assert len(rows) == len(facts.duties)
    ids: dict[str, set[str]] = {}
    missing, places = [], 0
    for number, links in rows:
        anchored = 0
        for link in links:
            parts = urlsplit(link)
            place = normpath(join(language + _MAP, parts.path))
            target = built_site / place / "index.html"
            if not target.exists():
                missing.append((number, link))
                continue
            ids.setdefault(place, _read(target).ids)
            anchored += bool(parts.fragment)
            if parts.fragment and parts.fragment not in ids[place]:
                missing.append((number, link))
        assert anchored >= 2, f"duty {number}: a body’s page and a place that helps with it"
        places += anchored
    assert missing == []
    assert places > 2 * len(facts.duties)


@pytest.mark.parametrize("language", ["", "en/"])
def test_old_anchors_of_provisions_still_stand(built_site, language):
    ids = _read(built_site / language / "van-ban/luat-49-2010/index.html").ids
    assert {"dieu-12", "dieu-12-1", "dieu-14-1-a", "dieu-29-7", "dieu-38-2-b"} <= ids


def test_script_and_style_of_the_finder_are_on_its_page_only(built_site):
    """The other pages stay light."""
    for path in ("", "van-ban/", "en/huong-dan/"):
        assert "viec-can-lam.js" not in (built_site / path / "index.html").read_text(encoding="utf-8")
    for language in ("", "en/"):
        text = (built_site / language / "viec-can-lam/index.html").read_text(encoding="utf-8")
        assert "assets/viec-can-lam.js" in text and "assets/viec-can-lam.css" in text
        assert "<script>" not in text.split("<article")[1].split("</article>")[0], "no inline script"
