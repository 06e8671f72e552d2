"""The shape that producers of files hand over; a module of its own, so that producers and their list can both use it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class GeneratedFile:
    """One file; ``path`` is its place in the site, with "/"."""

    path: str
    content: bytes
