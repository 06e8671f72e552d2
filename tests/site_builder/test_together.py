"""One style sheet and one script for a page: nothing used is lost, nothing unused is sent."""

import hashlib

import pytest

from site_builder.headers import HASHED
from site_builder.together import CHECK, CHECK_PARTS, OWN_STYLE, STYLE, StyleError, write_together
from site_builder.together import THEME as THEME_FOLDER

THEME = {
    "main.1.min.css": ".used{color:red}.unused{color:blue}[data-md-component=skip]{top:0}.made-by-script:hover{top:1px}",
    "palette.2.min.css": "#menu:checked~.used{top:2px}[data-md-color-primary=teal]{top:3px}:root{--kept:1}",
}
OWN = ".own-but-unused{color:green}"
PAGE = f'<link rel="stylesheet" href="{STYLE}"><input id="menu"><p class="used" data-md-component="skip">unused is only said here</p>'


@pytest.fixture
def site(tmp_path):
    """A site of one page, with the theme's two sheets, our own, and the parts of the check page's script."""
    (tmp_path / "assets" / "stylesheets").mkdir(parents=True)
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    for name, text in THEME.items():
        (tmp_path / "assets" / "stylesheets" / name).write_text(text, encoding="utf-8")
    (tmp_path / OWN_STYLE).write_text(OWN, encoding="utf-8")
    check = (tmp_path / CHECK).parent
    check.mkdir()
    for language in ("vi", "en"):
        for number, part in enumerate(CHECK_PARTS):
            (check / part.format(language)).write_text(f"part({number});", encoding="utf-8")
    (check / "trang.js").write_text('element("p", "", "made-by-script");', encoding="utf-8")
    return tmp_path


def test_rules_that_no_page_uses_are_left_out_of_the_theme_alone(site):
    write_together(site)
    [path] = (site / THEME_FOLDER).iterdir()
    style = path.read_text(encoding="utf-8")
    for kept in (".used{", "[data-md-component=skip]", "made-by-script", "#menu:checked", "--kept", OWN):
        assert kept in style, kept
    assert ".unused{" not in style and "teal" not in style
    assert style.index("skip") < style.index("--kept") < style.index(OWN)
    assert (site / OWN_STYLE).exists()


def test_the_style_sheet_is_linked_under_a_name_that_carries_its_digest(site):
    write_together(site)
    [path] = (site / THEME_FOLDER).iterdir()
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert HASHED.search(f"/{THEME_FOLDER}/{path.name}") and path.name.split(".")[1] == digest[:10]
    page = (site / "index.html").read_text(encoding="utf-8")
    assert f'href="{THEME_FOLDER}/{path.name}"' in page and STYLE not in page


def test_the_check_pages_script_has_its_parts_in_order(site):
    write_together(site)
    script = (site / CHECK.format("en")).read_text(encoding="utf-8")
    assert script.split("\n") == ["part(0);", "part(1);", 'element("p", "", "made-by-script");']
    assert sorted(path.name for path in (site / CHECK).parent.iterdir()) == ["kiem-tra.en.js", "kiem-tra.vi.js"]


def test_a_broken_style_sheet_is_told_and_nothing_is_removed(site):
    broken = site / "assets" / "stylesheets" / "main.1.min.css"
    broken.write_text(".used{color:red", encoding="utf-8")
    with pytest.raises(StyleError, match="Unclosed block"):
        write_together(site)
    assert sorted(path.name for path in broken.parent.iterdir()) == sorted(THEME)
    assert STYLE in (site / "index.html").read_text(encoding="utf-8")
