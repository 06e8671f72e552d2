"""Sizes of paper, with the range of type that a sheet may be set in."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Paper:
    """Millimetres; ``largest`` and ``smallest`` type in points, and the ``usual`` one, where the search begins."""

    name: str
    width: float
    height: float
    margin: float
    largest: float
    smallest: float
    usual: float


A4 = Paper("A4", 210, 297, 7, 9.0, 7.0, 8.0)
A3 = Paper("A3", 297, 420, 11, 12.0, 8.0, 9.9)
A5 = Paper("A5", 148, 210, 7, 13.0, 7.0, 10.7)
A4_LARGE = Paper("A4", 210, 297, 14, 18.0, 18.0, 18.0)
A4_FORM = Paper("A4", 210, 297, 15, 13.0, 8.0, 11.0)
