"""The pages of the law register."""

from collections.abc import Iterator
from itertools import groupby

from site_builder.law_views import article_view, articles_of, checked, instrument_row, instrument_view
from site_builder.order import dictionary_key
from site_builder.resting import Register
from site_builder.templating import Rendered, fill
from site_builder.timeline import coming_events, past_events, undated
from site_builder.views import Viewer

# The order of the register's parts; together they name every kind of instrument.
_PARTS = (
    ("sl_luat", ("luat", "bo_luat", "nghi_quyet")),
    ("sl_nghi_dinh", ("nghi_dinh",)),
    ("sl_thong_tu", ("thong_tu", "thong_tu_lien_tich", "quyet_dinh", "cong_van")),
    ("sl_chi_thi", ("chi_thi", "ke_hoach")),
    ("sl_dieu_uoc", ("dieu_uoc",)),
)


def law_pages(viewer: Viewer) -> Iterator[Rendered]:
    """One page an instrument, one a cited article, and the list of all."""
    register = Register(viewer)
    yield "van-ban/index.md", fill(viewer, "instruments", kinds=_kinds(viewer), checked=viewer.figures()), None
    for kept in viewer.facts.instruments.values():
        law = instrument_view(viewer, kept, register)
        yield f"van-ban/{kept.id}.md", fill(viewer, "instrument", law=law), kept.file
        for code in articles_of(kept):
            article = article_view(viewer, kept, code, register)
            yield article.link.page, fill(viewer, "article", root="../../", article=article), kept.file


def change_pages(viewer: Viewer) -> Iterator[Rendered]:
    """What has changed, what will change, and what older pages still say."""
    years = [(year, list(events)) for year, events in groupby(past_events(viewer), lambda event: event.when.year)]
    figures = viewer.figures()
    yield (
        "van-ban/dong-thoi-gian.md",
        fill(viewer, "timeline", years=years, undated=undated(viewer), checked=figures),
        None,
    )
    day = viewer.speaker.day(viewer.day)
    coming, pending = coming_events(viewer), [_pending(viewer, kept) for kept in viewer.facts.pending.values()]
    yield (
        "van-ban/sap-doi.md",
        fill(viewer, "coming", day=day, events=coming, pending=pending, checked=figures),
        "data/dang-cho.yaml",
    )
    claims = [_claim(viewer, kept) for kept in viewer.facts.old_claims.values()]
    yield (
        "van-ban/luat-da-doi.md",
        fill(viewer, "old_claims", claims=claims, checked=figures),
        "data/luat-da-doi.yaml",
    )


def _kinds(viewer: Viewer) -> list[tuple[str, list]]:
    kept_all = sorted(
        viewer.facts.instruments.values(), key=lambda kept: dictionary_key(viewer.speaker.pick(kept.record.short))
    )
    parts = [
        (part, [instrument_row(viewer, kept) for kept in kept_all if kept.record.kind in kinds])
        for part, kinds in _PARTS
    ]
    return [(part, rows) for part, rows in parts if rows]


def _claim(viewer: Viewer, kept) -> dict:
    record, speaker = kept.record, viewer.speaker
    since = speaker.say("sl_doi_tu", ngay=speaker.day(record.since)) if record.since else ""
    return {"said": speaker.pick(record.said), "now": speaker.pick(record.now), "since": since} | _checked(viewer, kept)


def _pending(viewer: Viewer, kept) -> dict:
    speaker = viewer.speaker
    matter, effect = speaker.pick(kept.record.matter), speaker.pick(kept.record.effect)
    return {"matter": matter, "effect": effect} | _checked(viewer, kept)


def _checked(viewer: Viewer, kept) -> dict:
    return {
        "id": kept.id,
        "citations": [viewer.citation(code) for code in kept.record.citations],
        "checked": checked(viewer, kept.record.check),
        "note": viewer.speaker.pick(kept.record.check.note),
    }
