"""Facts -> Markdown pages. Pure: same facts and day, same text; knows nothing of MkDocs.

``render_pages`` yields every generated page in both languages. A page's ``uri`` is its place
under docs/, with ``.en.md`` for English, as mkdocs-static-i18n's suffix structure wants it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from site_builder.abbreviations import with_explanations
from site_builder.broadcast.pages import broadcast_pages
from site_builder.catalogue_pages import catalogue_pages, item_pages
from site_builder.facts import Facts
from site_builder.guidance_pages import agency_pages, duty_finder_pages, glossary_pages
from site_builder.law_pages import change_pages, law_pages
from site_builder.phrases import LANGUAGES
from site_builder.templating import Rendered
from site_builder.views import Viewer

# Each makes the pages of one kind, in the viewer's language.
PRODUCERS: tuple[Callable[[Viewer], Iterator[Rendered]], ...] = (
    catalogue_pages,
    item_pages,
    law_pages,
    change_pages,
    duty_finder_pages,
    agency_pages,
    glossary_pages,
    broadcast_pages,
)


@dataclass(frozen=True)
class GeneratedPage:
    """One page made from data; ``source`` is the data file to edit, from the project's root."""

    uri: str
    text: str
    source: str | None


def render_pages(facts: Facts, day: date) -> Iterator[GeneratedPage]:
    """Every generated page, for ``day``, in both languages."""
    for language in LANGUAGES:
        viewer = Viewer(facts, language, day)
        for produce in PRODUCERS:
            for uri, text, source in produce(viewer):
                uri = uri if language == "vi" else uri.removesuffix(".md") + f".{language}.md"
                yield GeneratedPage(uri, with_explanations(text, viewer.speaker), source)
