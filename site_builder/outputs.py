"""Facts -> files of the site that are no pages. Pure, like rendering; the hooks write what is yielded."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from site_builder.facts import Facts


@dataclass(frozen=True)
class GeneratedFile:
    """One file; ``path`` is its place in the site, with "/"."""

    path: str
    content: bytes


# Each makes the files of one kind, both languages together.
PRODUCERS: tuple[Callable[[Facts, date], Iterator[GeneratedFile]], ...] = ()


def render_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """Every generated file that is no page, as of ``day``."""
    for produce in PRODUCERS:
        yield from produce(facts, day)
