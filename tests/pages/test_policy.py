"""No page needs anything that the Content Security Policy forbids: no inline script, style or handler."""

import re
from html.parser import HTMLParser

import pytest

from site_builder.headers import HASHED, headers_for, policy

_DATA_BLOCKS = {"application/json", "application/ld+json"}  # data, which browsers do not run


class _Inline(HTMLParser):
    """Collects what would need 'unsafe-inline'."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "style" or "style" in given:
            self.found.append((tag, "style"))
        if tag == "script" and "src" not in given and given.get("type") not in _DATA_BLOCKS:
            self.found.append((tag, "inline script"))
        self.found += [(tag, name) for name in given if name.startswith("on")]
        for name in ("href", "src", "action", "formaction"):
            if (given.get(name) or "").strip().lower().startswith(("javascript:", "vbscript:", "data:text")):
                self.found.append((tag, given[name][:40]))


_DATA_BLOCK = re.compile(r'<script[^>]*type="application/(ld\+)?json"[^>]*>.*?</script>', re.DOTALL)
_SUSPICIOUS = re.compile(
    r"<style|\sstyle\s*=|<script(?![^>]*\ssrc=)|\son\w+\s*=|(java|vb)script:|data:text", re.IGNORECASE
)


def inline_parts(html: str) -> list[tuple[str, str]]:
    """Tag and kind of everything that the policy would block."""
    parser = _Inline()
    if _SUSPICIOUS.search(_DATA_BLOCK.sub("", html)):  # parsing fifteen hundred pages would take long
        parser.feed(html)
    return parser.found


def test_no_page_holds_inline_code_or_style(built_site):
    blocked = {}
    for path in built_site.rglob("*.html"):
        found = inline_parts(path.read_text(encoding="utf-8"))
        if found:
            blocked[path.relative_to(built_site).as_posix()] = found[:3]
    assert not blocked, list(blocked.items())[:10]


@pytest.mark.parametrize(
    "html",
    [
        "<script>x()</script>", "<script type='module'>x()</script>", "<p style='color:red'>", "<style>p{}</style>",
        "<a href=' JavaScript:x()'>", "<img src=x onerror=x()>", "<svg onload=x()>",
    ],
)  # fmt: skip
def test_the_search_for_inline_code_finds_it(html):
    assert inline_parts(html)


def test_policy_allows_nothing_inline_and_nobody_else():
    words = re.split(r"[; ]+", policy("/"))
    assert not {"'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "https:", "http:", "blob:"} & set(words)
    assert policy("/").count("*") == 0
    assert policy("/nhung/").endswith("frame-ancestors *") and policy("/en/nhung/").endswith("frame-ancestors *")


def test_only_files_whose_name_carries_a_hash_are_kept_for_a_year(built_site):
    kept = {path.relative_to(built_site).as_posix() for path in built_site.rglob("*") if HASHED.search("/" + path.relative_to(built_site).as_posix())}  # fmt: skip
    assert any(name.endswith(".css") for name in kept) and any(name.startswith("pagefind/fragment/") for name in kept)
    named = re.compile(r"assets/(kiem-tra/may/.+\.[0-9a-f]{10}\.[a-z.]+|ngoai-tuyen/[0-9a-f]{16}\.[a-z]+)$")
    kept = {name for name in kept if not named.search(name)}
    assert not [name for name in kept if name.endswith((".html", ".json", ".zip", ".whl", ".csv", ".sqlite"))]
    assert "no-cache" in headers_for("/assets/kiem-tra/tho.js")["Cache-Control"]


def test_headers_file_lists_the_same_headers(built_site):
    text = (built_site / "_headers").read_text(encoding="utf-8")
    general = text.split("\n/", 1)[0]
    for name, value in headers_for("/").items():
        assert f"  {name}: {value}" in general
    assert "frame-ancestors *" in text.split("/nhung/\n", 1)[1].split("\n/")[0]
