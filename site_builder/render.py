"""Facts -> Markdown pages. Pure: same facts and day, same text; knows nothing of MkDocs.

``render_pages`` yields the pages of the catalogue in both languages. A page's ``uri`` is its place
under docs/, with ``.en.md`` for English, as mkdocs-static-i18n's suffix structure wants it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import jinja2

from site_builder.facts import Facts
from site_builder.law_views import instrument_row, instrument_view
from site_builder.order import dictionary_key
from site_builder.phrases import LANGUAGES
from site_builder.shown import Link
from site_builder.views import Viewer

_SPECIAL = re.compile(r"([\\`*_\[\]<>|{}#])")
_LINE_START = re.compile(r"^(\d*)([-+=:~!.])")  # what begins a list, a rule or an underline


@dataclass(frozen=True)
class GeneratedPage:
    """One page made from data; ``source`` is the data file to edit, from the project's root."""

    uri: str
    text: str
    source: str | None


def render_pages(facts: Facts, day: date) -> Iterator[GeneratedPage]:
    """Every page of the catalogue and of the register of law, for ``day``, in both languages."""
    for language in LANGUAGES:
        viewer = Viewer(facts, language, day)
        for uri, text, source in (*_catalogue(viewer), *_items(viewer), *_law(viewer)):
            yield GeneratedPage(uri if language == "vi" else uri.removesuffix(".md") + f".{language}.md", text, source)


def expected_pages(facts: Facts) -> int:
    """How many pages ``render_pages`` makes for one language: a silent drop cannot pass unseen."""
    return len(facts.items) + len(facts.groups) + len(facts.instruments) + 4


Rendered = tuple[str, str, str | None]


def _items(viewer: Viewer) -> Iterator[Rendered]:
    for kept in viewer.facts.items.values():
        yield f"vat-pham/{kept.id}.md", _fill(viewer, "item", item=viewer.item(kept)), kept.file


def _catalogue(viewer: Viewer) -> Iterator[Rendered]:
    groups, tables = [], []
    for code in viewer.groups():
        kept = viewer.facts.groups[code]
        rows = [viewer.row(item) for item in viewer.items_of(code)]
        view = _group_view(viewer, code, len(rows))
        groups.append(view)
        tables.append((view["link"], rows))
        yield f"danh-muc/{code}.md", _fill(viewer, "group", group=view, rows=rows), kept.file
    yield "danh-muc/index.md", _fill(viewer, "catalogue", groups=groups, checked=viewer.figures()), None
    yield "danh-muc/a-z.md", _fill(viewer, "alphabet", letters=viewer.alphabet(), checked=viewer.figures()), None
    yield "danh-muc/theo-chieu.md", _fill(viewer, "by_direction", tables=tables, checked=viewer.figures()), None


def _group_view(viewer: Viewer, code: str, count: int) -> dict:
    record, speaker = viewer.facts.groups[code].record, viewer.speaker
    return {
        "link": Link(speaker.pick(record.name), f"danh-muc/{code}.md"),
        "name": speaker.pick(record.name),
        "summary": speaker.pick(record.summary),
        "advice": [speaker.pick(line) for line in record.advice],
        "report_to": [speaker.pick(viewer.facts.agencies[agency].record.name) for agency in record.report_to],
        "citations": [viewer.citation(citation) for citation in record.citations],
        "checked": f"{speaker.say('kiem_tra_ngay', ngay=speaker.day(record.check.day))}. {speaker.say(f'do_tin_{record.check.confidence}')}.",
        "note": speaker.pick(record.check.note),
        "count": count,
    }


def _law(viewer: Viewer) -> Iterator[Rendered]:
    kept_all = sorted(
        viewer.facts.instruments.values(), key=lambda kept: dictionary_key(viewer.speaker.pick(kept.record.short))
    )
    rows = [instrument_row(viewer, kept) for kept in kept_all]
    yield "van-ban/index.md", _fill(viewer, "instruments", rows=rows, checked=viewer.figures()), None
    for kept in kept_all:
        yield f"van-ban/{kept.id}.md", _fill(viewer, "instrument", law=instrument_view(viewer, kept)), kept.file


def _fill(viewer: Viewer, template: str, **values: object) -> str:
    text = environment().get_template(f"{template}.md.jinja").render(say=viewer.speaker.say, root="../", **values)
    return re.sub(r"\n{3,}", "\n\n", text)


@lru_cache(maxsize=1)
def environment() -> jinja2.Environment:
    """Jinja with our templates; an unknown name in a template is an error."""
    loader = jinja2.FileSystemLoader(Path(__file__).parent / "templates")
    made = jinja2.Environment(loader=loader, undefined=jinja2.StrictUndefined, autoescape=False)
    made.filters["md"] = escape_markdown
    return made


def escape_markdown(text: str) -> str:
    """A text of the data as one line of plain text in Markdown: no character of it may act as markup."""
    line = " ".join(str(text).split()).replace("&", "&amp;")
    line = _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", line)
    return _LINE_START.sub(lambda found: f"{found[1]}&#{ord(found[2])};", line)
