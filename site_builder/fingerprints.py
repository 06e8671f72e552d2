"""Addresses of own scripts and styles carry a digest, so that a page never runs a script of another build.

``href="../assets/giao-dien.css"`` becomes ``href="../assets/giao-dien.css?v=0123456789"``. The theme's own files
have a digest in their names already, and so have those of the checker (see ``runtime``).
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from site_builder.runtime import download_bytes

DIGITS = 10
_TAG = re.compile(r"<(?:link|script|img|source|section)\b[^>]*>")
_ADDRESS = re.compile(
    r"""(\s(?:src|href|data-[a-z0-9-]+)=)(["']?)([^"'\s>?#]+\.[a-z0-9]+)((?:\?[^"'\s>]*)?)\2(?=[\s>/])"""
)
_DIGEST_IN_NAME = re.compile(r"\.[0-9a-f]{8,}\.")
_SIZE = 'data-mb=""'  # of the checker's download, in the check box's own words


def write_fingerprints(site: Path) -> None:
    """Put the digests into every page, and the size of the checker's download into the check pages."""
    size = f'data-mb="{download_bytes(site) / 1e6:.1f}"'

    @cache
    def digest(path: str) -> str:
        return hashlib.sha256((site / path).read_bytes()).hexdigest()[:DIGITS]

    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        fresh = _TAG.sub(partial(_with_digests, site, page, digest), text).replace(_SIZE, size)
        if fresh != text:
            page.write_text(fresh, encoding="utf-8")


def loaded_files(site: Path, page: Path) -> Iterator[str]:
    """Paths of own files that a page loads by itself: styles, scripts, pictures."""
    for tag in _TAG.findall(page.read_text(encoding="utf-8")):
        for found in _ADDRESS.finditer(tag):
            path = _own_file(found[3], site, page)
            if path:
                yield path


def _with_digests(site: Path, page: Path, digest: Callable[[str], str], tag: re.Match) -> str:
    def fresh(found: re.Match) -> str:
        start, quote, address, _ = found.groups()
        path = _own_file(address, site, page)
        if not path or not path.endswith((".js", ".css")) or _DIGEST_IN_NAME.search(path):
            return found[0]
        return f"{start}{quote}{address}?v={digest(path)}{quote}"

    return _ADDRESS.sub(fresh, tag[0])


def _own_file(address: str, site: Path, page: Path) -> str | None:
    """The file's place in the site; None for other hosts and for what is not there."""
    parts = urlsplit(address)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return None
    path = normpath(f"{page.relative_to(site).parent.as_posix()}/{unquote(parts.path)}")
    return path if not path.startswith("..") and (site / path).is_file() else None
