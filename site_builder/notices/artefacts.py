"""The printed sheets as artefacts that can go out of date; see ``site_builder.freshness``."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from site_builder.facts import Facts
from site_builder.notices.content import listed
from site_builder.notices.variants import KIT, NOTICES
from site_builder.views import Viewer


@dataclass(frozen=True)
class Artefact:
    """Something made from facts: what it is called, where it is, and the codes of the facts that it rests on.

    ``takes_all``: kinds of code of which it takes each one that fits, so that a fact which has left it (a thing
    no longer banned) makes it stale too.
    """

    id: str
    title: str
    address: str
    rests_on: tuple[str, ...]
    takes_all: tuple[str, ...] = ()


def notice_artefacts(facts: Facts, day: date) -> Iterator[Artefact]:
    """Every ready notice and card. They list the same things, so they rest on the same facts."""
    viewer = Viewer(facts, "vi", day)
    codes: dict[str, None] = {}
    for _, kept, rule in listed(viewer):
        codes[f"mon:{kept.id}"] = None
        if kept.id in facts.sheet_names:
            codes[f"ten-in:{kept.id}"] = None
        codes.update((f"can-cu:{code}", None) for code in rule.citations)
    for kept in facts.sheet_lines.values():
        if kept.record.part == "hau_qua":
            codes[f"dong:{kept.id}"] = None
            codes.update((f"can-cu:{code}", None) for code in kept.record.citations)
            codes.update((f"phat:{code}", None) for code in kept.record.penalties)
    every_line = tuple(f"dong:{code}" for code in facts.sheet_lines)
    for variant in KIT:
        title = viewer.speaker.say(f"tb_{variant.id.replace('-', '_')}")
        yield Artefact(variant.id, title, variant.path, every_line, ("dong",))
    for variant in NOTICES:
        title = viewer.speaker.say(f"tb_{variant.id.replace('-', '_')}")
        yield Artefact(variant.id, title, variant.path, tuple(codes), ("mon", "ten-in"))
