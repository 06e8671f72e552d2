"""The duty finder, the pages of the bodies in charge, and the glossary."""

from collections.abc import Iterator
from itertools import groupby

from site_builder.guidance_views import actor_view, agency_view, contact_view, directives, term_view
from site_builder.order import dictionary_key
from site_builder.templating import Rendered, fill
from site_builder.views import Viewer, first_letter

_DIRECTIVE_2021 = "ct-13-2021-thanh-hoa"
# Ways to report that always hold, in the order of urgency.
_CERTAIN = ("so-113", "so-114", "cong-an-xa", "vneid", "buu-cuc")


def duty_finder_pages(viewer: Viewer) -> Iterator[Rendered]:
    actors = [actor_view(viewer, kept) for kept in viewer.facts.actors.values()]
    certain = [contact_view(viewer, code) for code in _CERTAIN if code in viewer.facts.agencies]
    text = fill(viewer, "duty_finder", actors=actors, certain=certain, checked=viewer.figures())
    yield "viec-can-lam/index.md", text, "data/viec-can-lam.yaml"


def agency_pages(viewer: Viewer) -> Iterator[Rendered]:
    text = fill(viewer, "agencies", parts=_parts(viewer), checked=viewer.figures())
    yield "co-quan/index.md", text, "data/co-quan.yaml"
    for code, kept in viewer.facts.agencies.items():
        yield f"co-quan/{code}.md", fill(viewer, "agency", agency=agency_view(viewer, kept)), kept.file


def glossary_pages(viewer: Viewer) -> Iterator[Rendered]:
    terms = sorted(
        (term_view(viewer, kept) for kept in viewer.facts.terms.values()), key=lambda term: dictionary_key(term.name)
    )
    letters = [(letter, list(found)) for letter, found in groupby(terms, lambda term: first_letter(term.name))]
    text = fill(viewer, "glossary", letters=letters, checked=viewer.figures())
    yield "thuat-ngu/index.md", text, "data/thuat-ngu.yaml"


def _parts(viewer: Viewer) -> list[tuple[str, list]]:
    """Heading -> (link, name in 2021, duty): bodies of the directive of 2021, of the later one, and others."""
    named = {"cq_trong_chi_thi": [], "cq_trong_bai_2025": [], "cq_khac": []}
    by_directive = {
        code: {body for kept in duties for body in kept.record.bodies} for code, duties in directives(viewer).items()
    }
    first = by_directive.pop(_DIRECTIVE_2021, set())
    later = set().union(*by_directive.values())
    for code, kept in viewer.facts.agencies.items():
        part = "cq_trong_chi_thi" if code in first else "cq_trong_bai_2025" if code in later else "cq_khac"
        row = (viewer.agency_link(code), kept.record.name_2021 or "", viewer.speaker.pick(kept.record.duty))
        named[part].append(row)
    return [(part, rows) for part, rows in named.items() if rows]
