"""Compressed twins: of the same content, the same bytes each time, and none left over."""

import gzip
import zipfile
from random import Random

import brotli

from site_builder.compress import compress


def test_twins_hold_the_file_and_stale_ones_go(tmp_path):
    (tmp_path / "a.html").write_text("<p>Gửi được không?</p>" * 200, encoding="utf-8")
    (tmp_path / "nho.html").write_text("<p>", encoding="utf-8")
    (tmp_path / "goi.zip").write_bytes(b"PK" + Random(1).randbytes(4000))
    compress(tmp_path)
    first = (tmp_path / "a.html.gz").read_bytes(), (tmp_path / "a.html.br").read_bytes()
    assert gzip.decompress(first[0]) == brotli.decompress(first[1]) == (tmp_path / "a.html").read_bytes()
    assert {path.name for path in tmp_path.iterdir()} == {"a.html", "a.html.br", "a.html.gz", "goi.zip", "nho.html"}
    compress(tmp_path)
    assert first == ((tmp_path / "a.html.gz").read_bytes(), (tmp_path / "a.html.br").read_bytes())
    (tmp_path / "a.html").write_text("<p>", encoding="utf-8")
    compress(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"a.html", "goi.zip", "nho.html"}


def test_a_zip_that_holds_its_files_unpacked_gets_twins(tmp_path):
    """The library of the browser's Python is one: without a twin every first visit loads three times as much of it."""
    with zipfile.ZipFile(tmp_path / "thu-vien.zip", "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.py", "def answer():\n    return 'được gửi'\n" * 100)
    compress(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"thu-vien.zip", "thu-vien.zip.br", "thu-vien.zip.gz"}
