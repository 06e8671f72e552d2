"""QR codes as SVG. Level M: a creased or spotted sheet still scans."""

import io
from functools import cache

import segno


@cache
def qr_svg(address: str) -> str:
    """The QR code of an address with its quiet zone of four modules."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(
        out, kind="svg", border=4, xmldecl=False, svgns=True, omitsize=True, nl=False
    )
    return out.getvalue().decode()
