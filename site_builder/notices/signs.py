"""The sign of each group: plain black drawings of our own, as SVG files in ``signs/``."""

import base64
import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "signs"
_SPARE = "khac"  # for a group that nobody has drawn yet
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" fill="none" stroke="#000" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">{}</svg>'
_RING = '<path d="M12 12L52 52" stroke="{0}" stroke-width="5" stroke-linecap="butt"/><circle cx="32" cy="32" r="29.5" stroke="{0}" stroke-width="5"/>'
_PLACE = "translate(13.5 13.5) scale(.58)"


@cache
def plain(group: str) -> str:
    """The drawing of a group, as SVG."""
    path = FOLDER / f"{group}.svg"
    return (path if path.exists() else FOLDER / f"{_SPARE}.svg").read_text(encoding="utf-8").strip()


@cache
def forbidden(group: str, colour: str = "#000") -> str:
    """The drawing in a ring with a bar. The bar runs behind the drawing, inside a white rim, and hides nothing of it."""
    drawing = re.sub(r"^<svg[^>]*>|</svg>$", "", plain(group))
    rim = re.sub(r'"#000"', '"#fff"', drawing)
    rim = f'<g transform="{_PLACE}" fill="#fff" stroke="#fff" stroke-width="13">{rim}</g>'
    return _SVG.format(_RING.format(colour) + rim + f'<g transform="{_PLACE}">{drawing}</g>')


def as_address(svg: str) -> str:
    """An SVG as an address for ``img``, so that a sheet stands alone."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()
