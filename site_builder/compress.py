"""``python -m site_builder compress [FOLDER]``: beside each file that gains from it, a .br and a .gz of it.

A server that sends ready compressed files (nginx with gzip_static and brotli_static) needs no time for it
on a request. The same file gives the same bytes. Not a part of every build: it takes a while.
"""

import gzip
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import brotli

from site_builder.site import SITE

ENDINGS = (
    ".html", ".css", ".js", ".mjs", ".json", ".xml", ".txt", ".svg", ".csv", ".wasm", ".sqlite", ".webmanifest", ".zip",
)  # fmt: skip
_LEAST = 700  # bytes; less gains nothing over the network
_GAIN = 0.9  # a twin must be smaller than this share: zips for the browser's Python are stored plain, those to download are packed
_BEST, _QUICK = 11, 9  # brotli's quality for what everybody loads, and for the many pages


def compress(folder: Path = SITE) -> None:
    """Compress what lies in ``folder``; stale results of an earlier run go first."""
    for path in folder.rglob("*"):
        if path.suffix in (".br", ".gz") and path.with_suffix("").exists() and path.name != "sitemap.xml.gz":
            path.unlink()
    paths = list(worth_compressing(folder))
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        sizes = list(pool.map(_compress, paths, chunksize=64))
    whole, gzipped, brotlied = (sum(column) for column in zip(*sizes, strict=True)) if sizes else (0, 0, 0)
    print(f"Nén {len(paths)} tệp: {whole / 1e6:.1f} MB → gzip {gzipped / 1e6:.1f} MB, brotli {brotlied / 1e6:.1f} MB")


def worth_compressing(folder: Path) -> Iterator[Path]:
    """Files of text, WebAssembly and zips that are not tiny."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in ENDINGS and path.is_file() and path.stat().st_size >= _LEAST:
            yield path


def _compress(path: Path) -> tuple[int, int, int]:
    content = path.read_bytes()
    quality = _BEST if "assets" in path.parts else _QUICK
    gzipped = gzip.compress(content, 9, mtime=0)
    brotlied = brotli.compress(content, quality=quality)
    if len(gzipped) > _GAIN * len(content):
        return len(content), len(content), len(content)
    path.with_name(path.name + ".gz").write_bytes(gzipped)
    path.with_name(path.name + ".br").write_bytes(brotlied)
    return len(content), len(gzipped), len(brotlied)
