"""The type of printed sheets: IBM Plex Sans Condensed (OFL), whole files out of a Python package."""

from importlib.resources import files
from pathlib import Path

FAMILY = "To in"  # the name in our style sheets, so that no font of the machine can take its place
WEIGHTS = {400: "Regular", 700: "Bold"}


def font_file(weight: int) -> Path:
    """The TrueType file of a weight."""
    return Path(str(files("fontpkg_ibm_plex_sans_condensed"))) / "files" / f"IBMPlexSansCondensed-{WEIGHTS[weight]}.ttf"


def font_face() -> str:
    """CSS that declares the weights from the package's files."""
    return "".join(
        f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};src:url("{font_file(weight).as_uri()}")}}'
        for weight in WEIGHTS
    )
