"""What a first visit costs: the whole home page, with the quick answer, after brotli."""

import pytest

from tests.instant import brotli_size
from tests.pages.weight import files_of

MOST = 48_000


@pytest.mark.parametrize("path", ["index.html", "en/index.html"])
def test_the_home_page_with_its_quick_answers_is_light(built_site, path):
    files = files_of(built_site / path)
    names = [file.name for file in files]
    assert f"kiem-tra.{'en' if path.startswith('en/') else 'vi'}.js" in names
    assert len([name for name in names if name.endswith(".css")]) == 1
    assert brotli_size(*files) <= MOST, {file.name: brotli_size(file) for file in files}


def test_no_page_loads_the_themes_scripts_and_only_printed_sheets_have_fonts(built_site):
    for page in built_site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "assets/javascripts/" not in text, page
    found = {path for path in built_site.rglob("*") if path.suffix in (".map", ".woff", ".woff2", ".ttf")}
    # The printed sheets have type of their own; only their pages link the style sheet that names it.
    assert {path.relative_to(built_site).parent.as_posix() for path in found} <= {"assets/to-in"}
    with_sheets = {page for page in built_site.rglob("*.html") if "assets/to-in/trang.css" in page.read_text("utf-8")}
    places = {page.relative_to(built_site).as_posix().removeprefix("en/").split("/")[0] for page in with_sheets}
    assert places == {"thong-bao", "quay"}


def test_search_is_fetched_on_first_use_only(built_site):
    assert not [file for file in files_of(built_site / "danh-muc" / "index.html") if "pagefind" in file.parts]
