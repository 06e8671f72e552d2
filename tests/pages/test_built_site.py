"""The built site as files: nothing dropped, no broken link, both languages, nothing from elsewhere."""

import gzip
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from site_builder.day import build_day
from site_builder.render import render_pages


class _Page(HTMLParser):
    """Links, anchors, headings, language and text of one page."""

    def __init__(self):
        super().__init__()
        self.links, self.ids, self.sources = [], set(), []
        self.headings, self.language = 0, ""
        self.title = ""
        self._in_title = False

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if given.get("id"):
            self.ids.add(given["id"])
        if tag == "a" and given.get("href"):
            self.links.append(given["href"])
        if tag in ("script", "img", "iframe", "source") and given.get("src"):
            self.sources.append(given["src"])
        if tag == "link" and given.get("href"):
            self.sources.append(given["href"])
        if tag == "html":
            self.language = given.get("lang", "")
        self.headings += tag == "h1"
        self._in_title = tag == "title" or (self._in_title and tag != "title")

    def handle_endtag(self, tag):
        if tag == "title":
            self._in_title = False

    def handle_data(self, data):
        if self._in_title:
            self.title += data


@pytest.fixture(scope="session")
def pages(built_site) -> dict[Path, _Page]:
    found = {}
    for path in sorted(built_site.rglob("*.html")):
        page = _Page()
        page.feed(path.read_text(encoding="utf-8"))
        found[path.relative_to(built_site)] = page
    return found


def _of_language(pages, english: bool) -> set[str]:
    paths = {path.as_posix() for path in pages if path.name == "index.html"}
    inside = {path for path in paths if path.startswith("en/")}
    return {path.removeprefix("en/") for path in inside} if english else paths - inside


def test_every_record_has_its_page_in_both_languages(pages, facts):
    rendered = {page.uri.removesuffix(".md") for page in render_pages(facts, build_day())}
    for english in (False, True):
        paths = _of_language(pages, english)
        wanted = {uri.removesuffix(".en") for uri in rendered if uri.endswith(".en") is english}
        assert {uri.removesuffix("index").rstrip("/") + "/index.html" for uri in wanted} <= paths
        assert {f"vat-pham/{code}/index.html" for code in facts.items} <= paths


def test_both_languages_have_the_same_pages(pages):
    assert _of_language(pages, True) == _of_language(pages, False)


def test_every_page_has_one_heading_a_title_and_its_language(pages):
    for path, page in pages.items():
        expected = "en" if path.parts[0] == "en" else "vi"
        assert page.language == expected, path
        assert page.title.strip(), path
        if path.name == "index.html":
            assert page.headings == 1, path


def test_no_link_or_anchor_is_broken(pages, built_site):
    broken = []
    for path, page in pages.items():
        for link in {*page.links, *page.sources}:
            reason = _broken(link, path, pages, built_site)
            if reason:
                broken.append(f"{path}: {link} ({reason})")
    assert not broken, "\n".join(broken[:40])


def _broken(link: str, path: Path, pages, site: Path) -> str | None:
    parts = urlsplit(link)
    if parts.scheme in ("mailto", "tel", "data") or (parts.scheme == "https" and parts.netloc):
        return None
    local = unquote(parts.path)
    base = site if local.startswith("/") else (site / path).parent
    target = (base / local.lstrip("/")).resolve() if local else (site / path).resolve()
    if target.is_dir():
        target = target / "index.html"
    if not target.exists():
        return "no such file"
    anchor = unquote(parts.fragment)
    if anchor and "=" not in anchor and target.suffix == ".html":
        page = pages[target.relative_to(site.resolve())]
        if anchor not in page.ids:
            return "no such anchor"
    return None


def test_nothing_is_fetched_from_another_host(built_site):
    """Links to official texts may lead away; scripts, styles, pictures and fonts may not."""
    for path in built_site.rglob("*.css"):
        text = path.read_text(encoding="utf-8", errors="replace")
        assert not re.search(r"url\([\"']?(?:https?:)?//|@import", text), path


def test_pages_load_only_own_files(pages):
    for path, page in pages.items():
        foreign = [source for source in page.sources if urlsplit(source).netloc not in ("", "127.0.0.1:8000")]
        assert not foreign, (path, foreign)


def test_no_page_poses_as_the_state(built_site, facts):
    for path in built_site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"CỘNG\s+H[ÒO][ÀA]?\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA", text), path
        sentence = facts.portal.not_official
        assert sentence.vi in text or sentence.en in text, path


def test_the_bundle_is_complete(built_site):
    folder = built_site / "assets" / "kiem-tra"
    kinds = {".".join(path.name.split(".")[:-2] + path.name.split(".")[-1:]) for path in (folder / "may").iterdir()}
    expected = {"pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "checker.zip"}
    assert expected | {"danh-muc.vi.json", "danh-muc.en.json"} <= kinds
    worker = (folder / "tho.js").read_text(encoding="utf-8")
    told = json.loads(worker.split("\n", 1)[0].removeprefix("self.MAY = ").removesuffix(";"))["tep"]
    for name, file in told.items():
        content = (folder / file["tep"]).read_bytes()
        assert len(content) == file["byte"], name
        if not name.endswith(".js"):
            packed = (folder / f"{file['tep']}.goi").read_bytes()
            assert (len(packed), gzip.decompress(packed)) == (file["goi"], content), name


def test_own_scripts_and_styles_are_asked_for_by_digest(built_site):
    for path in ("index.html", "en/index.html", "vat-pham/heroin/index.html"):
        text = (built_site / path).read_text(encoding="utf-8")
        asked = re.findall(r'"([^"]*assets/(?:kiem-tra|ngoai-tuyen|giao-dien)[^"]*\.(?:js|css)[^"]*)"', text)
        assert asked
        for address in asked:
            file, _, version = address.partition("?v=")
            content = (built_site / path).parent.joinpath(file).read_bytes()
            assert hashlib.sha256(content).hexdigest().startswith(version) and version, address
