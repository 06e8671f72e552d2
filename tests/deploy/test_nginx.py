"""Debian's nginx with deploy/nginx/an-toan-buu-chinh.conf on the built site: types, headers, compression, caching, 404."""

import gzip
import shutil
from http.client import HTTPConnection

import brotli
import pytest

from bench.nginx import MISSING, available, started
from site_builder.compress import worth_compressing
from site_builder.headers import headers_for

SMALL = ("index.html", "404.html", "en/index.html", "_headers", "sitemap.xml", "robots.txt", "nhung/index.html", "en/nhung/index.html")  # fmt: skip
FOLDERS = ("assets", "api/v1/schemas", "tai-ve", "danh-muc/pin", "vat-pham/sac-du-phong", ".well-known")

pytestmark = pytest.mark.counts("trien_khai", part="nginx")


@pytest.fixture(scope="module")
def root(built_site, tmp_path_factory):
    """A part of the built site that holds each kind of file, compressed as for deployment (the whole would take long)."""
    folder = tmp_path_factory.mktemp("trang")
    for name in SMALL:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(built_site / name, folder / name)
    for name in FOLDERS:
        shutil.copytree(built_site / name, folder / name, dirs_exist_ok=True)
    fragment = next((built_site / "pagefind" / "fragment").iterdir())
    (folder / "pagefind" / "fragment").mkdir(parents=True)
    shutil.copy(fragment, folder / "pagefind" / "fragment" / "vi_abc.pf_fragment")
    made = built_site / "assets" / "kiem-tra" / "may"  # names by content: the tests ask by names of their own
    for ending in ("wasm", "json", "zip"):
        shutil.copy(next(made.glob(f"*.{ending}")), folder / "assets" / "kiem-tra" / "may" / f"thu.0123456789.{ending}")
    shutil.copy(built_site / "sw.js", folder / "sw.js")
    (folder / "assets" / "ngoai-tuyen").mkdir(parents=True, exist_ok=True)
    (folder / "assets" / "ngoai-tuyen" / "0123456789abcdef.goi").write_bytes(b"goi")
    for path in worth_compressing(folder):  # at the lowest quality: what is tested is what is served
        path.with_name(path.name + ".gz").write_bytes(gzip.compress(path.read_bytes(), 1, mtime=0))
        path.with_name(path.name + ".br").write_bytes(brotli.compress(path.read_bytes(), quality=1))
    (folder / "thu.mjs").write_text("export {};")
    return folder


@pytest.fixture(scope="module")
def port(root, tmp_path_factory):
    if not available():
        pytest.skip(MISSING)
    with started(root, tmp_path_factory.mktemp("nginx")) as number:
        yield number


def fetch(port: int, path: str, method: str = "GET", **headers: str):
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


@pytest.mark.parametrize(
    "path",
    [
        "/", "/en/", "/vat-pham/sac-du-phong/", "/nhung/", "/en/nhung/", "/api/v1/schemas/vat-pham.json", "/tai-ve/vat-pham.csv",
        "/assets/kiem-tra/may/thu.0123456789.wasm", "/assets/ngoai-tuyen/0123456789abcdef.goi", "/assets/kiem-tra/tho.js", "/assets/nhung/khung-nhung.js", "/khong-co/",
        "/pagefind/fragment/vi_abc.pf_fragment", "/assets/bieu-tuong/192.png", "/sw.js",
    ],
)  # fmt: skip
def test_headers_are_those_of_the_one_definition(port, path):
    response, _ = fetch(port, path)
    sent = {name: response.getheader(name) for name in headers_for(path)}
    assert sent == headers_for(path)
    assert (response.getheader("Access-Control-Allow-Origin") is None) is ("Access-Control-Allow-Origin" not in sent)


def test_style_sheet_of_the_theme_is_kept_for_a_year(port, root):
    name = next((root / "assets" / "stylesheets").glob("main.*.css")).name
    response, _ = fetch(port, f"/assets/stylesheets/{name}")
    assert response.getheader("Cache-Control") == headers_for(f"/assets/stylesheets/{name}")["Cache-Control"]
    assert "immutable" in response.getheader("Cache-Control")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/assets/kiem-tra/may/thu.0123456789.wasm", "application/wasm"),
        ("/thu.mjs", "text/javascript; charset=utf-8"),
        ("/assets/kiem-tra/kiem-tra.vi.js", "text/javascript; charset=utf-8"),
        ("/assets/giao-dien.css", "text/css; charset=utf-8"),
        ("/assets/kiem-tra/may/thu.0123456789.json", "application/json; charset=utf-8"),
        ("/tai-ve/vat-pham.csv", "text/csv; charset=utf-8"),
        ("/tai-ve/an-toan-buu-chinh.sqlite", "application/octet-stream"),
        ("/assets/kiem-tra/may/thu.0123456789.zip", "application/zip"),
        ("/.well-known/security.txt", "text/plain; charset=utf-8"),
    ],
)
def test_types(port, path, kind):
    response, _ = fetch(port, path)
    assert (response.status, response.getheader("Content-Type")) == (200, kind)


@pytest.mark.parametrize("path", ["/", "/assets/kiem-tra/may/thu.0123456789.json", "/assets/kiem-tra/may/thu.0123456789.wasm", "/assets/giao-dien.css"])  # fmt: skip
def test_what_is_sent_compressed_is_the_same_file(port, root, path):
    _, plain = fetch(port, path)
    zipped, gzip_body = fetch(port, path, Accept_Encoding="gzip")
    best, brotli_body = fetch(port, path, Accept_Encoding="br, gzip")
    assert zipped.getheader("Content-Encoding") == "gzip" and best.getheader("Content-Encoding") == "br"
    assert gzip.decompress(gzip_body) == plain == brotli.decompress(brotli_body)
    assert "Accept-Encoding" in zipped.getheader("Vary")
    assert zipped.getheader("Content-Type") == best.getheader("Content-Type")


def test_page_is_asked_for_again_and_answered_with_304(port):
    first, _ = fetch(port, "/")
    again, body = fetch(port, "/", If_None_Match=first.getheader("ETag"))
    assert again.status == 304 and body == b""


def test_missing_page_speaks_both_languages(port, facts):
    phrase = facts.phrases["khong_thay_trang"]
    for path in ("/khong-co/", "/en/khong-co", "/vat-pham/khong-co/"):
        response, body = fetch(port, path)
        assert response.status == 404
        assert phrase.vi in body.decode() and phrase.en in body.decode()


def test_address_without_the_last_slash_leads_there(port):
    response, _ = fetch(port, "/vat-pham/sac-du-phong")
    assert (response.status, response.getheader("Location")) == (301, "/vat-pham/sac-du-phong/")


def test_nothing_else_is_given_away(port):
    assert fetch(port, "/_headers")[0].status == 404
    assert fetch(port, "/assets/")[0].status in (403, 404)
    assert fetch(port, "/", method="POST")[0].status == 403
    assert fetch(port, "/../../etc/passwd")[0].status in (400, 404)
