"""What the service worker is told to keep: by kind, whole, and the same for the same site."""

import gzip
import json
from pathlib import Path

import pytest

from site_builder import fingerprints
from site_builder.fingerprints import write_fingerprints
from site_builder.offline import write_offline

_PAGE = """<!doctype html><html lang="vi"><head><link rel="stylesheet" href="{root}assets/a.css">
<link rel="canonical" href="https://cong.example/x/"></head><body><img src="{root}anh/nho.png" alt=""><img src="{root}anh/lon.png" alt="">
<a href="{root}tai-ve/bang.pdf">PDF</a><a href="{root}tai-ve/du-lieu.zip">ZIP</a><p>{text}</p>
<script defer src="{root}assets/b.js"></script></body></html>"""


@pytest.fixture
def site(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(fingerprints, "download_bytes", lambda site: 4_600_000)
    files = {
        "assets/a.css": "a{}",
        "assets/b.js": "1;",
        "assets/unused.js": "2;",
        "anh/nho.png": "x",
        "anh/lon.png": "x" * 500_000,
        "tai-ve/bang.pdf": "x",
        "tai-ve/du-lieu.zip": "x",
        "assets/kiem-tra/tho.js": "3;",
        "assets/kiem-tra/may/m.0123456789.wasm": "wasm",
        "assets/kiem-tra/may/m.0123456789.wasm.goi": "packed",
        "assets/ngoai-tuyen/dich-vu.js": "5;",
        "index.html": _PAGE.format(root="", text="Trang chủ"),
        "en/index.html": _PAGE.format(root="../", text="Home"),
        "nhung/index.html": _PAGE.format(root="../", text="Nhúng"),
        **{f"muc/{number}/index.html": _PAGE.format(root="../../", text=f"Mục {number} đ") for number in range(3)},
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


def _told(site: Path) -> dict:
    first = (site / "sw.js").read_text(encoding="utf-8").split(";\n", 1)[0]
    return json.loads(first.removeprefix("self.BAN = "))


def test_what_pages_load_is_kept_and_what_readers_download_is_not(site):
    write_offline(site)
    kept = set(_told(site)["tep"])
    assert {
        "index.html",
        "en/index.html",
        "assets/a.css",
        "assets/b.js",
        "anh/nho.png",
        "assets/kiem-tra/tho.js",
    } <= kept
    assert not kept & {"tai-ve/bang.pdf", "tai-ve/du-lieu.zip", "anh/lon.png", "assets/unused.js", "nhung/index.html"}
    assert list(_told(site)["cap"]) == ["assets/kiem-tra/may/m.0123456789.wasm"]


def test_packed_pages_can_be_cut_out_again(site, monkeypatch):
    monkeypatch.setattr("site_builder.offline.PACK_BYTES", 800)
    write_offline(site)
    index = json.loads((site / _told(site)["muc_luc"]).read_text(encoding="utf-8"))
    assert len(index) > 1
    found = {}
    for pack, pages in index.items():
        content, at = gzip.decompress((site / pack).read_bytes()), 0
        for page, size in pages:
            found[page] = content[at : at + size]
            at += size
        assert at == len(content)
    assert found == {
        f"muc/{number}/index.html": (site / f"muc/{number}/index.html").read_bytes() for number in range(3)
    }


def test_the_same_site_is_the_same_build_and_any_change_is_another(site):
    write_offline(site)
    first = _told(site)
    write_offline(site)
    assert _told(site) == first
    (site / "muc/1/index.html").write_text("<!doctype html>", encoding="utf-8")
    write_offline(site)
    assert _told(site)["ma"] != first["ma"]


def test_own_scripts_and_styles_get_digests_once(site):
    write_fingerprints(site)
    text = (site / "muc/1/index.html").read_text(encoding="utf-8")
    assert text.count("?v=") == 2 and "a.css?v=" in text and "b.js?v=" in text
    assert 'href="https://cong.example/x/"' in text and "nho.png?" not in text
    write_fingerprints(site)
    assert (site / "muc/1/index.html").read_text(encoding="utf-8") == text
    (site / "assets/a.css").write_text("b{}", encoding="utf-8")
    write_fingerprints(site)
    assert (site / "muc/1/index.html").read_text(encoding="utf-8") != text
