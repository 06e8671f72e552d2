"""Facts -> files of the site that are no pages. Pure, like rendering; the hooks write what is yielded."""

from collections.abc import Callable, Iterator
from datetime import date

from site_builder.facts import Facts
from site_builder.generated import GeneratedFile
from site_builder.instant import instant_files
from site_builder.notices.ready import notice_files

__all__ = ["PRODUCERS", "GeneratedFile", "render_files"]

# Each makes the files of one kind, both languages together.
PRODUCERS: tuple[Callable[[Facts, date], Iterator[GeneratedFile]], ...] = (
    instant_files,
    notice_files,
)


def render_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """Every generated file that is no page, as of ``day``."""
    for produce in PRODUCERS:
        yield from produce(facts, day)
