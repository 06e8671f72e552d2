"""Pictures shown beside a shared link: the sign of the answer on its colour, or an envelope for other pages.

Drawn with strokes, without words, so that one picture serves both languages; the words of the answer
stand in the link's title and description. PNG with a palette, written with the standard library.
"""

import bisect
import math
import struct
import zlib
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise

from site_builder.facts import Facts
from site_builder.generated import GeneratedFile

WIDTH, HEIGHT = 1200, 630
FOLDER = "assets/anh/chia-se/"
_REACH = 200  # pixels of the unit in which signs are drawn, from the middle of the picture
_STROKE = 0.13  # half the width of a stroke, in that unit
_WHITE = (255, 255, 255)

Line = tuple[tuple[float, float], tuple[float, float]]


def _polyline(*points: tuple[float, float]) -> list[Line]:
    return list(pairwise(points))


_HOOK = [
    (0.42 * math.cos(math.radians(turn)), -0.4 + 0.42 * math.sin(math.radians(turn))) for turn in range(-170, 61, 10)
]
_DOT = (0.0, 0.85)
# Verdict, or "chung" for pages about no verdict -> colour and strokes; the colours are those of the signs on the site.
SIGNS: dict[str, tuple[tuple[int, int, int], list[Line]]] = {
    "cam": ((0xA3, 0x16, 0x1A), [((-0.7, -0.7), (0.7, 0.7)), ((-0.7, 0.7), (0.7, -0.7))]),
    "co_dieu_kien": ((0x8A, 0x52, 0x00), [((0, -0.85), (0, 0.35)), (_DOT, _DOT)]),
    "duoc_gui": ((0x1D, 0x6B, 0x2C), _polyline((-0.8, 0.1), (-0.25, 0.65), (0.8, -0.6))),
    "can_hoi_them": ((0x0B, 0x4F, 0x9E), [*_polyline(*_HOOK, (0, 0.15), (0, 0.4)), (_DOT, _DOT)]),
    "khong_ro": ((0x55, 0x55, 0x55), [((x, 0.0), (x, 0.0)) for x in (-0.6, 0.0, 0.6)]),
    "chung": (
        (0x8F, 0x12, 0x18),
        _polyline((-1.1, -0.7), (1.1, -0.7), (1.1, 0.7), (-1.1, 0.7), (-1.1, -0.7), (0, 0.15), (1.1, -0.7)),
    ),
}


def picture_path(code: str = "chung") -> str:
    """Where the picture of a verdict stands in the site."""
    return f"{FOLDER}{code}.png"


def picture_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """All pictures."""
    for code in SIGNS:
        yield GeneratedFile(picture_path(code), _png(code))


@cache
def _png(code: str) -> bytes:
    colour, lines = SIGNS[code]
    rows = b"".join(b"\0" + _row(y, lines) for y in range(HEIGHT))
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)),
        (b"PLTE", bytes(colour) + bytes(_WHITE)),
        (b"IDAT", zlib.compress(rows, 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in parts)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _row(y: int, lines: list[Line]) -> bytes:
    """One row of palette indexes: 1 where a stroke covers the pixel."""
    row = bytearray(WIDTH)
    height = (y - HEIGHT / 2) / _REACH
    for line in lines:
        if min(line[0][1], line[1][1]) - _STROKE <= height <= max(line[0][1], line[1][1]) + _STROKE:
            begin, end = _run(height, line)
            row[begin:end] = b"\1" * (end - begin)
    return bytes(row)


def _run(height: float, line: Line) -> tuple[int, int]:
    """The pixels that a stroke covers in a row: a stroke is convex, so they are one run, perhaps empty."""

    def covered(x: int) -> bool:
        return _distance((x - WIDTH / 2) / _REACH, height, line) <= _STROKE

    low, high = 0, WIDTH
    while high - low > 2:  # towards the pixel nearest to the stroke's middle line
        third = (high - low) // 3
        left, right = low + third, high - third
        nearer_left = _distance((left - WIDTH / 2) / _REACH, height, line) < _distance(
            (right - WIDTH / 2) / _REACH, height, line
        )
        low, high = (low, right) if nearer_left else (left, high)
    middle = next((x for x in range(low, high + 1) if covered(x)), None)
    if middle is None:
        return 0, 0
    begin = bisect.bisect_left(range(middle + 1), True, key=covered)
    end = bisect.bisect_left(range(middle, WIDTH), True, key=lambda x: not covered(x)) + middle
    return begin, end


def _distance(x: float, y: float, line: Line) -> float:
    (ax, ay), (bx, by) = line
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    along = max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / length)) if length else 0.0
    return math.hypot(x - ax - along * dx, y - ay - along * dy)
