"""Scripts that are written in parts, one duty each, and shipped as one file: a request costs more than a line.

The parts lie in folders named PARTS. Joined, they stand in one function, in the order given here: what one part
declares, those after it see, and nothing else on the page does.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from site_builder.facts import PROJECT, Facts
from site_builder.generated import GeneratedFile

PARTS = "phan"
DOCS = PROJECT / "docs"
_CHECK, _SHEETS = f"assets/kiem-tra/{PARTS}", f"assets/to-in/{PARTS}"
JOINED = {
    "assets/kiem-tra/tuc-thi.js": [
        f"{_CHECK}/{name}.js" for name in ("khoa", "ten", "chi-muc", "nut", "khu", "tra-nhanh", "goi-y")
    ],
    "assets/kiem-tra/trang.js": [
        f"{_CHECK}/{name}.js" for name in ("khu", "o-kiem-tra", "nut", "khoi", "tai", "dia-chi", "hoi")
    ],
    "assets/to-in/quay.js": [
        *(f"{_CHECK}/{name}.js" for name in ("nut", "khoi")),
        *(f"{_SHEETS}/{name}.js" for name in ("quay-tra", "quay-in")),
    ],
}
"""Shipped script -> its parts, as paths below docs/."""


def script_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """The joined scripts."""
    for path in JOINED:
        yield GeneratedFile(path, joined(path).encode())


def joined(path: str) -> str:
    """A shipped script's text. Classic, so that it runs from a copied folder too."""
    parts = [source(part).rstrip() for part in JOINED[path]]
    return "\n\n".join(['(function (root) {\n"use strict";', *parts, "})(this);\n"])


def source(path: str) -> str:
    """A part's text."""
    return (DOCS / path).read_text(encoding="utf-8")


def part_folders(site: Path) -> Iterator[Path]:
    """The folders of parts in a built site, which copies all of docs/."""
    yield from (site / folder for folder in (_CHECK, _SHEETS))
