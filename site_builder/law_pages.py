"""The pages of the law register."""

from collections.abc import Iterator

from site_builder.law_views import instrument_row, instrument_view
from site_builder.order import dictionary_key
from site_builder.templating import Rendered, fill
from site_builder.views import Viewer


def law_pages(viewer: Viewer) -> Iterator[Rendered]:
    kept_all = sorted(
        viewer.facts.instruments.values(), key=lambda kept: dictionary_key(viewer.speaker.pick(kept.record.short))
    )
    rows = [instrument_row(viewer, kept) for kept in kept_all]
    yield "van-ban/index.md", fill(viewer, "instruments", rows=rows, checked=viewer.figures()), None
    for kept in kept_all:
        yield f"van-ban/{kept.id}.md", fill(viewer, "instrument", law=instrument_view(viewer, kept)), kept.file
