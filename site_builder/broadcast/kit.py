"""Everything that the pages, files and feeds of the kit need, worked out once for a day."""

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

from site_builder.broadcast.editions import Edition, editions, in_order
from site_builder.broadcast.recordings import Recording, recordings
from site_builder.broadcast.references import UnknownReference
from site_builder.broadcast.seasons import Occurrence, Week, occurrences, weeks
from site_builder.facts import Facts, Kept
from site_builder.phrases import Speaker
from site_builder.records.broadcast import Script

FOLDER = "phat-thanh/"
WEEKS = 53  # how far ahead each week has its script
_AHEAD, _BACK = timedelta(days=730), timedelta(days=365)
_NAMES = uuid.UUID(
    "8d0c6f0e-6d0b-5c57-9a4e-2f7b1c6a3d55"
)  # of this project; makes ids that no address change can break


@dataclass
class Kit:
    """The kit of one state of the data, as of ``day``."""

    facts: Facts
    day: date

    @cached_property
    def speaker(self) -> Speaker:
        """Vietnamese: the files and feeds are read in Vietnamese."""
        return Speaker(self.facts, "vi")

    @cached_property
    def scripts(self) -> list[Kept[Script]]:
        return in_order(self.facts)

    @cached_property
    def editions(self) -> dict[str, list[Edition]]:
        return editions(self.facts, self.day)

    @cached_property
    def holds(self) -> bool:
        """Whether there are scripts and all they say is true on this day.

        On the day of the build a rule sees to it. For another day, one without the rules that a script
        speaks of, there is no kit: better no text than a wrong one.
        """
        try:
            return bool(self.editions)
        except UnknownReference:
            return False

    @cached_property
    def weeks(self) -> list[Week]:
        """This week and the year after it; none without scripts for all the year."""
        return weeks(self.facts, self.day, WEEKS) if self.facts.seasons else []

    @cached_property
    def occurrences(self) -> list[Occurrence]:
        """Occasions from last year to the year after next."""
        return occurrences(self.facts, self.day - _BACK, self.day + _AHEAD)

    @cached_property
    def recordings(self) -> dict[tuple[str, int], Recording]:
        """Sound files by script and slot."""
        return {(found.script, found.slot): found for found in recordings(self.facts)[0]}

    def edition(self, script: str, seconds: int) -> Edition:
        """One text. KeyError when the script has no such length."""
        for found in self.editions[script]:
            if found.seconds == seconds:
                return found
        raise KeyError(f"{script}: {seconds}")

    def address(self, path: str) -> str:
        """The absolute address of a file of the kit."""
        return f"{self.facts.portal.address}{FOLDER}{path}"

    def title(self, script: str) -> str:
        """A script's name in Vietnamese."""
        return self.facts.scripts[script].record.title.vi


def stable_id(name: str) -> uuid.UUID:
    """The same id for the same thing, at whatever address the site stands."""
    return uuid.uuid5(_NAMES, name)


class _Key(tuple):
    """Facts and day; facts are told apart by identity, for they are too large to compare."""

    __slots__ = ()

    def __hash__(self) -> int:
        return hash((id(self[0]), self[1]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self[0] is other[0] and self[1] == other[1]


@lru_cache(maxsize=2)
def _made(key: _Key) -> Kit:
    return Kit(*key)


def kit_of(facts: Facts, day: date) -> Kit:
    """The kit for these facts and this day; pages of both languages and files share one."""
    return _made(_Key((facts, day)))
