"""Figures that stand in the sentences and tables of the page on speed: words are the page's, numbers come from here.

``phan-1`` … size of a part of the quick index after brotli, in KB; ``ten-1`` … how many names it holds: both of this
very build. ``cach-…``, ``lon-…`` and ``lon_trinh_duyet-…`` fill a row of a table with what ``make bench`` has recorded
(not measured: dashes); with ``ngay`` they are the sentence on day and machine.
"""

import brotli

from site_builder.day import build_day
from site_builder.facts import PROJECT, Facts
from site_builder.instant import PARTS, instant_files, names_in
from site_builder.phrases import Speaker
from site_builder.results import figure, read_result, recorded

RIVALS = PROJECT / "bench" / "ket-qua-cach-khac.json"
GROWTH = PROJECT / "bench" / "ket-qua-lon-dan.json"
GROWTH_IN_BROWSER = PROJECT / "bench" / "ket-qua-lon-dan-trinh-duyet.json"
RIVAL_CELLS = ("luot_giay", "p99_ms", "dung_phan_tram", "cho_gui_nham_phan_tram", "bao_cam_nham_phan_tram")
GROWTH_CELLS = ("nap_giay", "luot_giay", "p99_ms")
_RESULTS = {
    "cach": (RIVALS, RIVAL_CELLS),
    "lon": (GROWTH, GROWTH_CELLS),
    "lon_trinh_duyet": (GROWTH_IN_BROWSER, GROWTH_CELLS),
}
_NONE = "–"


def speed_figure(name: str, facts: Facts, speaker: Speaker) -> str:
    """The figure or cells called ``name``. Raises KeyError for a name that is none."""
    kind, _, which = name.partition("-")
    if kind in ("phan", "ten") and which in map(str, PARTS):
        content = _content(facts, speaker.language, int(which))
        value = len(brotli.compress(content)) / 1000 if kind == "phan" else names_in(content)
        return figure(value, speaker.language)
    path, cells = _RESULTS[kind]
    result = read_result(path)
    if which == "ngay":
        return recorded(result, speaker) if result else speaker.say("td_chua_do")
    return _cells(result, which, cells, speaker.language)


def _content(facts: Facts, language: str, part: int) -> bytes:
    """The file as the build writes it: always of the build's own day, so that it is made once."""
    wanted = f"/chi-muc-{part}.{language}.js"
    return next(file.content for file in instant_files(facts, build_day()) if file.path.endswith(wanted))


def _cells(result: dict | None, row: str, cells: tuple[str, ...], language: str) -> str:
    """The cells of a row, between the bars of a Markdown table."""
    found = (result or {"hang": {}})["hang"].get(row) or {}
    shown = (_NONE if found.get(cell) is None else figure(found[cell], language, 2) for cell in cells)
    return " | ".join(shown)
