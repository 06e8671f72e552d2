"""The whole site kept on the reader's device: what the service worker stores, as one build or not at all.

What is kept goes by kind, so that new pages and new scripts need no line here:

- every page, packed: a few gzip files of about 1 MB of pages each, and an index of where each page lies;
- every style sheet, script, icon and picture that some page loads;
- everything the checker needs (``assets/kiem-tra/``), the big files plain and packed, of which a browser takes one.

Files that a reader downloads on purpose (PDF, zip, spreadsheets…) are links, not loads, and stay on the network.
"""

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from site_builder.fingerprints import loaded_files
from site_builder.headers import EMBED, headers_for
from site_builder.runtime import PACKED
from site_builder.scripts import PARTS, source

FOLDER = "assets/ngoai-tuyen"
CHECKER = "assets/kiem-tra"
OFFLINE_PAGE = "dung-khi-mat-mang/"
START_PAGES = ("index.html", "en/index.html")  # kept as they are, so that a return visit unpacks nothing
LOADED_KINDS = {".css", ".js", ".mjs", ".svg", ".png", ".webp", ".ico", ".woff2", ".json", ".webmanifest"}
LEFT_TO_THE_NETWORK = ("assets/chia-se/",)  # pictures to download and pass on
LARGEST_LOAD = 400_000  # bytes; a bigger picture is left to the network
PACK_BYTES = 1_000_000  # of unpacked pages: what a phone unpacks in a blink when one of them is opened


@dataclass(frozen=True)
class _File:
    """One stored file: its place in the site, its size and SHA-256."""

    path: str
    content: bytes

    def entry(self) -> list:
        """What the service worker is told: bytes and digest."""
        return [len(self.content), _sha256(self.content)]


def write_offline(site: Path) -> None:
    """Write the packs of pages and ``sw.js``; must be the last step, for it seals what it finds."""
    folder = site / FOLDER
    packs, index = _pack(_packed_pages(site))
    for file in (*packs, index):
        (site / file.path).write_bytes(file.content)
    words = [path.relative_to(site).as_posix() for path in folder.glob("chu-*.json")]
    single = [_read(site, path) for path in (*START_PAGES, *sorted(_loaded(site) | set(words)))]
    pairs, checker = _checker_files(site)
    files = {file.path: file.entry() for file in (*single, *checker, *packs, index)}
    paired = {path: [_read(site, path).entry(), _read(site, path + PACKED).entry()] for path in pairs}
    build = {
        "ma": _sha256(json.dumps([files, paired], sort_keys=True).encode())[:16],
        "tep": files,
        "cap": paired,
        "muc_luc": index.path,
        "dau": {name: value for name, value in headers_for("/").items() if name != "Cache-Control"},
        "tom_tat": f"{FOLDER}/tom-tat.json",
        "mat_mang": OFFLINE_PAGE,
    }
    script = source(f"{CHECKER}/{PARTS}/chon.js") + _take(site / f"{FOLDER}/dich-vu.js")
    (site / "sw.js").write_text(f"self.BAN = {json.dumps(build)};\n{script}", encoding="utf-8")
    summary = {"ma": build["ma"], "byte": stored_bytes(build)}
    (site / build["tom_tat"]).write_text(json.dumps(summary), encoding="utf-8")


def stored_bytes(build: dict) -> int:
    """Bytes that a browser fetches and keeps for this build, when it unpacks our packed files."""
    return sum(entry[0] for entry in build["tep"].values()) + sum(packed[0] for _, packed in build["cap"].values())


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _read(site: Path, path: str) -> _File:
    return _File(path, (site / path).read_bytes())


def _take(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _packed_pages(site: Path) -> Iterator[_File]:
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if name not in START_PAGES and not EMBED.search(f"/{name}"):  # the embedded page has headers of its own
            yield _File(name, path.read_bytes())


def _pack(pages: Iterator[_File]) -> tuple[list[_File], _File]:
    """Packs of about PACK_BYTES, and the index ``{pack: [[page, bytes], …]}`` in the order of the pages."""
    packs: list[list[_File]] = [[]]
    size = 0
    for page in pages:
        if size + len(page.content) > PACK_BYTES and packs[-1]:
            packs.append([])
            size = 0
        packs[-1].append(page)
        size += len(page.content)
    made = [
        _named(gzip.compress(b"".join(page.content for page in pack), 9, mtime=0), PACKED.removeprefix("."))
        for pack in packs
    ]
    places = {
        file.path: [[page.path, len(page.content)] for page in pack] for file, pack in zip(made, packs, strict=True)
    }
    return made, _named(json.dumps(places, separators=(",", ":")).encode(), "json")


def _named(content: bytes, suffix: str) -> _File:
    """A file named after its content, so that no cache on the way can mix two builds."""
    return _File(f"{FOLDER}/{_sha256(content)[:16]}.{suffix}", content)


def _loaded(site: Path) -> set[str]:
    """Own files that pages load by themselves and that are worth a place on the device."""
    found = {path for page in site.rglob("*.html") for path in loaded_files(site, page)}
    return {path for path in found if not path.startswith(LEFT_TO_THE_NETWORK) and _worth_keeping(site / path)}


def _worth_keeping(path: Path) -> bool:
    return path.suffix in LOADED_KINDS and path.is_file() and path.stat().st_size <= LARGEST_LOAD


def _checker_files(site: Path) -> tuple[list[str], list[_File]]:
    """The checker's files: paths that have a packed twin, and the others."""
    paths = sorted(path.relative_to(site).as_posix() for path in (site / CHECKER).rglob("*") if path.is_file())
    pairs = [path for path in paths if path + PACKED in paths]
    twins = {name for path in pairs for name in (path, path + PACKED)}
    return pairs, [_read(site, path) for path in paths if path not in twins and path.endswith(".js")]
