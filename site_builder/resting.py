"""What rests on a provision or an instrument: things, groups, guides, duties, corrections."""

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.citations import article_of
from site_builder.facts import Facts, citations_of, guidance_citations
from site_builder.guides import guides
from site_builder.order import dictionary_key
from site_builder.shown import Link
from site_builder.views import Viewer


@dataclass(frozen=True)
class Resting:
    """``things``: a group's link and the links of its things; ``pages``: guides and other pages."""

    things: tuple[tuple[Link, tuple[Link, ...]], ...]
    pages: tuple[Link, ...]


class Register:
    """Looks up, for one viewer, what cites a code; made once a language, since it reads every record."""

    def __init__(self, viewer: Viewer):
        self._viewer = viewer
        by_name = sorted(viewer.facts.items, key=lambda code: dictionary_key(viewer.item_link(code).label))
        self._in_order = [(viewer.facts.items[code].folder, code) for code in by_name]
        self._things: dict[str, set[str]] = {}
        self._pages: dict[str, dict[str, Link]] = {}
        for item, code in _cited_by_things(viewer):
            self._things.setdefault(code, set()).add(item)
        for link, code in (*_cited_by_groups(viewer), *_cited_by_guides(viewer), *_cited_by_guidance(viewer)):
            self._pages.setdefault(code, {}).setdefault(link.page, link)

    def resting_on(self, code: str) -> Resting:
        """``code``: an instrument ("luat-49-2010") or an article of it ("luat-49-2010/12")."""
        viewer = self._viewer
        items = self._things.get(code, set())
        things = []
        for group in viewer.groups() if items else ():
            links = tuple(
                viewer.item_link(code) for folder, code in self._in_order if folder == group and code in items
            )
            if links:
                things.append((viewer.group_link(group), links))
        return Resting(tuple(things), tuple(self._pages.get(code, {}).values()))


def _up(code: str) -> set[str]:
    """A citation counts for its article and for its instrument."""
    return {code.split("/")[0], article_of(code)}


def _cited_by_things(viewer: Viewer) -> Iterator[tuple[str, str]]:
    for kept in viewer.facts.items.values():
        rule = viewer.rule(kept.record)
        for citation in (*rule.citations, *rule.criminal, *rule.penalties) if rule else ():
            for code in _up(citation):
                yield kept.id, code


def _cited_by_groups(viewer: Viewer) -> Iterator[tuple[Link, str]]:
    for kept, _, citation in citations_of(viewer.facts):
        if kept.id in viewer.facts.groups:
            for code in _up(citation):
                yield viewer.group_link(kept.id), code


def _cited_by_guides(viewer: Viewer) -> Iterator[tuple[Link, str]]:
    for guide in guides(viewer.language):
        for citation in sorted(guide.cites):
            for code in _up(citation):
                yield guide.link, code


def _cited_by_guidance(viewer: Viewer) -> Iterator[tuple[Link, str]]:
    for kept, location, citation in guidance_citations(viewer.facts):
        link = _guidance_link(viewer, viewer.facts, kept, location)
        for code in _up(citation):
            yield link, code


def _guidance_link(viewer: Viewer, facts: Facts, kept, location) -> Link:
    say, pick = viewer.speaker.say, viewer.speaker.pick
    if kept.id in facts.actors and facts.actors[kept.id] is kept:
        return viewer.situation_link(kept.id, kept.record.situations[location[1]].code)
    if facts.agencies.get(kept.id) is kept:
        return viewer.agency_link(kept.id)
    if facts.terms.get(kept.id) is kept:
        return Link(say("sl_tu_dien", tu=pick(kept.record.name)), f"thuat-ngu/index.md#{kept.id}")
    if facts.old_claims.get(kept.id) is kept:
        return Link(say("sl_trang_da_doi"), f"van-ban/luat-da-doi.md#{kept.id}")
    if facts.duties.get(kept.id) is kept:
        return Link(say("ax_trang"), "ky-thuat/anh-xa-chi-thi.md")
    return Link(say("sl_trang_sap_doi"), f"van-ban/sap-doi.md#{kept.id}")
