"""The scripts as artefacts that can go out of date; see ``site_builder.freshness``."""

from collections.abc import Iterator
from datetime import date

from site_builder.broadcast.editions import rests_on
from site_builder.broadcast.kit import FOLDER, kit_of
from site_builder.facts import Facts
from site_builder.notices.artefacts import Artefact

# Kinds of fact as a script names them -> as the codes of artefacts do.
_KINDS = {"mon": "mon", "nhom": "nhom", "co-quan": "co-quan", "phat": "phat", "van-ban": "can-cu"}


def script_artefacts(facts: Facts, day: date) -> Iterator[Artefact]:
    """Every script with the facts on which it rests."""
    for kept in kit_of(facts, day).scripts:
        found = rests_on(kept, facts)
        codes = [f"{_KINDS[kind]}:{code}" for kind, names in found.items() for code in names]
        yield Artefact(f"phat-thanh/{kept.id}", kept.record.title.vi, f"{FOLDER}{kept.id}/", tuple(codes))
