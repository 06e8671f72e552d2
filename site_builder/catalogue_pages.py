"""The pages of the catalogue: one a thing, one a group, and the three lists of everything."""

from collections.abc import Iterator

from site_builder.shown import Link
from site_builder.templating import Rendered, fill
from site_builder.views import Viewer


def item_pages(viewer: Viewer) -> Iterator[Rendered]:
    for kept in viewer.facts.items.values():
        yield f"vat-pham/{kept.id}.md", fill(viewer, "item", item=viewer.item(kept)), kept.file


def catalogue_pages(viewer: Viewer) -> Iterator[Rendered]:
    groups, tables = [], []
    for code in viewer.groups():
        kept = viewer.facts.groups[code]
        rows = [viewer.row(item) for item in viewer.items_of(code)]
        view = _group_view(viewer, code, len(rows))
        groups.append(view)
        tables.append((view["link"], rows))
        yield f"danh-muc/{code}.md", fill(viewer, "group", group=view, rows=rows), kept.file
    yield "danh-muc/index.md", fill(viewer, "catalogue", groups=groups, checked=viewer.figures()), None
    yield "danh-muc/a-z.md", fill(viewer, "alphabet", letters=viewer.alphabet(), checked=viewer.figures()), None
    yield "danh-muc/theo-chieu.md", fill(viewer, "by_direction", tables=tables, checked=viewer.figures()), None


def _group_view(viewer: Viewer, code: str, count: int) -> dict:
    record, speaker = viewer.facts.groups[code].record, viewer.speaker
    return {
        "link": Link(speaker.pick(record.name), f"danh-muc/{code}.md"),
        "name": speaker.pick(record.name),
        "summary": speaker.pick(record.summary),
        "advice": [speaker.pick(line) for line in record.advice],
        "report_to": [viewer.agency_link(agency) for agency in record.report_to],
        "citations": [viewer.citation(citation) for citation in record.citations],
        "checked": f"{speaker.say('kiem_tra_ngay', ngay=speaker.day(record.check.day))}. {speaker.say(f'do_tin_{record.check.confidence}')}.",
        "note": speaker.pick(record.check.note),
        "count": count,
    }
