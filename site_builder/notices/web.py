"""Files for sheets shown in the browser: drawings, QR codes, and the fonts cut down to what Vietnamese needs."""

import hashlib
import io
from collections.abc import Iterator
from datetime import date
from functools import cache

from site_builder.facts import PROJECT, Facts
from site_builder.generated import GeneratedFile
from site_builder.notices.content import version_code
from site_builder.notices.fonts import WEIGHTS, font_file
from site_builder.notices.qr import qr_svg
from site_builder.notices.sheets import RED, check_address, kit_address, status_address
from site_builder.notices.signs import FOLDER, forbidden, plain
from site_builder.phrases import LANGUAGES

PLACE = "assets/to-in/"
_KEPT = PROJECT / "build" / "to-in"
# Latin with its Vietnamese letters, and the punctuation of the sheets.
_RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x1B0),
    (0x300, 0x323),
    (0x1EA0, 0x1EF9),
    (0x2010, 0x2026),
    (0x20AB, 0x20AB),
    (0x2190, 0x2194),
)


def web_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """Drawings plain and under the ban sign in both inks, the QR codes of both languages, the two weights of type."""
    for path in sorted(FOLDER.glob("*.svg")):
        yield GeneratedFile(f"{PLACE}hinh/{path.stem}.svg", plain(path.stem).encode())
        yield GeneratedFile(f"{PLACE}hinh/cam-{path.stem}.svg", forbidden(path.stem).encode())
        yield GeneratedFile(f"{PLACE}hinh/cam-mau-{path.stem}.svg", forbidden(path.stem, RED).encode())
    code = version_code(facts, day)
    for language in LANGUAGES:
        yield GeneratedFile(f"{PLACE}qr-hoi-{language}.svg", qr_svg(check_address(facts.portal, language)).encode())
        yield GeneratedFile(f"{PLACE}qr-quay-{language}.svg", qr_svg(kit_address(facts.portal, language)).encode())
        address = status_address(facts.portal, language, code)
        yield GeneratedFile(f"{PLACE}qr-con-dung-{language}.svg", qr_svg(address).encode())
    for weight in WEIGHTS:
        yield GeneratedFile(f"{PLACE}to-in-{weight}.woff2", web_font(weight))


@cache
def web_font(weight: int) -> bytes:
    """The WOFF2 of a weight; kept in ``build/to-in`` since cutting it takes a second."""
    whole = font_file(weight).read_bytes()
    place = _KEPT / f"chu-{weight}-{hashlib.sha256(whole + repr(_RANGES).encode()).hexdigest()[:16]}.woff2"
    if not place.exists():
        _KEPT.mkdir(parents=True, exist_ok=True)
        fresh = place.with_suffix(".moi")
        fresh.write_bytes(_cut(whole))
        fresh.replace(place)
    return place.read_bytes()


def _cut(whole: bytes) -> bytes:
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(whole), recalcTimestamp=False)
    subsetter = Subsetter(Options(flavor="woff2", layout_features=["kern", "mark", "mkmk", "ccmp", "locl"]))
    subsetter.populate(unicodes=[code for low, high in _RANGES for code in range(low, high + 1)])
    subsetter.subset(font)
    font.flavor = "woff2"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()
