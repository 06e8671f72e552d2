"""``python -m site_builder zip``: the site for intranets and USB sticks, readable from files without a server.

Addresses that end in a folder get their ``index.html``, because no server stands behind a file to add it. A notice,
shown only on pages opened as files, says what does not work there.
"""

import re
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

from site_builder.compile import compile_catalogue
from site_builder.facts import PROJECT, Facts, load_facts
from site_builder.site import SITE

PARTS = Path(__file__).parent / "stick_parts"
_FIXED_TIME = (2020, 1, 1, 0, 0, 0)
_LINK = re.compile(r'(<(?:a|iframe|link)\b[^>]*?\s(?:href|src)=")([^"]*)(")')
_LEFT_OUT = (".map", ".br", ".gz")


def pack(site: Path = SITE, target: Path | None = None, facts: Facts | None = None) -> Path:
    """Write the ZIP; returns where. The same site makes the same bytes."""
    facts = facts or load_facts()
    words = _words(facts)
    target = target or PROJECT / "build" / "an-toan-buu-chinh.zip"
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / target.name
        with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in _contents(site, facts, words):
                entry = zipfile.ZipInfo(name, _FIXED_TIME)
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
        shutil.move(fresh, target)
    print(f"Đã gói {target} ({target.stat().st_size / 1e6:.1f} MB)")
    return target


def with_files_named(html: str) -> str:
    """Links to folders become links to the folder's ``index.html``; others stay."""
    return _LINK.sub(lambda found: found[1] + _named(found[2]) + found[3], html)


def _named(link: str) -> str:
    if re.match(r"[a-z][a-z0-9+.-]*:|//|/|#|\?", link) or not link:
        return link
    path, mark, fragment = link.partition("#")
    if path.rpartition("/")[2] in ("", ".", ".."):
        path = path.rstrip("/") + "/index.html"
    return path + mark + fragment


def _contents(site: Path, facts: Facts, words: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    for name in ("DOC-TRUOC.txt", "mo-trang.html"):
        text = (PARTS / name).read_text(encoding="utf-8").format(**words)
        yield name, text.replace("\n", "\r\n").encode("utf-8-sig" if name.endswith(".txt") else "utf-8")
    yield "may-chu.py", (PARTS / "may-chu.py").read_bytes()
    for path in sorted(site.rglob("*")):
        inside = path.relative_to(site).as_posix()
        if path.is_dir() or path.suffix in _LEFT_OUT or inside == "_headers":
            continue
        content = path.read_bytes()
        if path.suffix == ".html":
            content = _page(content.decode("utf-8"), inside, facts).encode()
        yield f"trang/{inside}", content


def _page(html: str, inside: str, facts: Facts) -> str:
    up = "../" * inside.count("/")
    language = "en" if inside.startswith("en/") else "vi"
    phrase = getattr(facts.phrases["tep_khong_chay"], language)
    notice = (
        f'<p class="tu-tep" id="tu-tep" role="note" hidden>{escape(phrase)}</p>'
        f'<script defer src="{up}assets/tu-tep.js"></script>'
    )
    return re.sub(r"(<body[^>]*>)", lambda found: found[1] + notice, with_files_named(html), count=1)


def _words(facts: Facts) -> dict[str, str]:
    portal, catalogue = facts.portal, compile_catalogue(facts)
    return {
        "ten": portal.title.vi,
        "ten_en": portal.title.en,
        "khong_chinh_thuc": portal.not_official.vi,
        "khong_chinh_thuc_en": portal.not_official.en,
        "khong_tu_van": portal.not_advice.vi,
        "khong_tu_van_en": portal.not_advice.en,
        "ngay": catalogue["ngay_du_lieu"],
        "phien_ban": catalogue["phien_ban"],
    }
