"""The ZIP for USB sticks and intranets: read from files without a server, whole with the small one that it brings."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest

from site_builder.stick import pack, with_files_named
from tests.browser.conftest import PHONE, ask

_LINK = re.compile(r'<(?:a|iframe|script|link|img)\b[^>]*?\s(?:href|src)="([^"]*)"')
_SAMPLES = ("index.html", "en/index.html", "danh-muc/index.html", "danh-muc/a-z/index.html", "vat-pham/sac-du-phong/index.html", "van-ban/luat-49-2010/index.html", "nhung/tao/index.html")  # fmt: skip

pytestmark = pytest.mark.counts("trien_khai", part="usb")


@pytest.fixture(scope="module")
def stick(built_site, facts, tmp_path_factory) -> Path:
    """The unpacked ZIP."""
    folder = tmp_path_factory.mktemp("usb")
    with zipfile.ZipFile(pack(built_site, folder / "cong.zip", facts)) as archive:
        archive.extractall(folder / "cong")
    return folder / "cong"


@pytest.mark.parametrize(
    ("link", "named"),
    [
        ("../", "../index.html"), (".", "./index.html"), ("../..", "../../index.html"), ("pin/#a", "pin/index.html#a"),
        ("x.csv", "x.csv"), ("#a", "#a"), ("/abs/", "/abs/"), ("https://example.org/", "https://example.org/"), ("../#q=1/", "../index.html#q=1/"),
    ],
)  # fmt: skip
def test_link_to_a_folder_names_its_file(link, named):
    assert with_files_named(f'<a class="x" href="{link}">') == f'<a class="x" href="{named}">'


@pytest.mark.parametrize("name", _SAMPLES)
def test_every_link_leads_to_a_file(stick, name):
    page = stick / "trang" / name
    for link in _LINK.findall(page.read_text(encoding="utf-8")):
        path = unquote(re.split("[#?]", link)[0])
        if path and not re.match(r"[a-z]+:|/", path):
            assert (page.parent / path).resolve().is_file(), link


def test_same_site_makes_the_same_zip(built_site, facts, tmp_path):
    small = tmp_path / "site"
    (small / "en").mkdir(parents=True)
    for name in ("index.html", "en/index.html"):
        (small / name).write_bytes((built_site / name).read_bytes())
    assert pack(small, tmp_path / "1.zip", facts).read_bytes() == pack(small, tmp_path / "2.zip", facts).read_bytes()


def test_read_first_says_what_works_and_names_the_publisher(stick, facts):
    text = (stick / "DOC-TRUOC.txt").read_text(encoding="utf-8-sig")
    assert facts.portal.not_official.vi in text and "may-chu.py" in text and "{" not in text


def test_pages_read_as_files(stick, browser):
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto((stick / "mo-trang.html").as_uri())
    page.wait_for_url("**/trang/index.html")
    assert page.is_visible("#tu-tep")
    page.click("article a[href*='danh-muc/index.html']")
    page.click("article a[href*='pin/index.html']")
    page.click("article a[href*='vat-pham/']")
    assert page.is_visible("article .pq-lon") and page.url.startswith("file:")
    assert page.evaluate("getComputedStyle(document.querySelector('.pq-lon')).borderLeftStyle") == "solid"
    context.close()


def test_small_server_brings_the_check_box(stick, browser):
    server = subprocess.Popen([sys.executable, str(stick / "may-chu.py"), "0"], stdout=subprocess.PIPE, text=True)
    try:
        page = browser.new_page()
        page.goto(server.stdout.readline().strip())
        assert not page.is_visible("#tu-tep")
        assert ask(page, "pháo nổ") == "cam"
        page.close()
    finally:
        server.terminate()
        server.wait(timeout=10)
