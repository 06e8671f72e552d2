"""What a first visit costs: the whole home page, with the quick answer, after brotli."""

import re
from pathlib import Path

import pytest

from tests.instant import brotli_size

MOST = 60_000
_LOADED = re.compile(r'<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]+)"[^>]*>')
_NOT_FETCHED = ("canonical", "alternate", "next", "prev", "manifest", "apple-touch-icon")


def _files(page: Path) -> list[Path]:
    """The page and every file that a browser fetches with it."""
    tags = list(_LOADED.finditer(page.read_text(encoding="utf-8")))
    wanted = [tag[1] for tag in tags if not any(f'rel="{kind}"' in tag[0] for kind in _NOT_FETCHED)]
    return [page, *((page.parent / path.split("?")[0]).resolve() for path in dict.fromkeys(wanted))]


@pytest.mark.parametrize("path", ["index.html", "en/index.html"])
def test_the_home_page_with_its_quick_answers_is_light(built_site, path):
    files = _files(built_site / path)
    assert {"tuc-thi.js", "trang.js"} <= {file.name for file in files}
    assert brotli_size(*files) <= MOST, {file.name: brotli_size(file) for file in files}


def test_no_page_loads_the_themes_scripts_or_a_font(built_site):
    for page in built_site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "assets/javascripts/" not in text, page
    assert not [path for path in built_site.rglob("*") if path.suffix in (".map", ".woff", ".woff2", ".ttf")]


def test_search_is_fetched_on_first_use_only(built_site):
    assert not [file for file in _files(built_site / "danh-muc" / "index.html") if "pagefind" in file.parts]
