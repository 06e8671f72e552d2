"""A script in one length, as it is said."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from site_builder.broadcast.references import Reference, UnknownReference, expand, references
from site_builder.facts import Facts, Kept
from site_builder.records.broadcast import Script, Version
from site_builder.spoken import ReadAloud, Tables
from site_builder.spoken.breath import Timing, breath_groups
from site_builder.spoken.reader import PLACE
from site_builder.spoken.syllables import count
from site_builder.views import Viewer

ANYWHERE = "cơ sở"
"""Said for the place while nobody has filled in its name: "Đài truyền thanh cơ sở"."""


@dataclass(frozen=True)
class Turn:
    """One paragraph, or one turn of a piece for two voices (``nu``, ``nam``; empty for a single voice).

    ``text`` is read-aloud text in which PLACE stands for the name of the place.
    """

    voice: str
    text: str

    @cached_property
    def groups(self) -> list[str]:
        """The breath groups, in order."""
        return breath_groups(self.text)


@dataclass(frozen=True)
class Edition:
    """A script in one length; ``unknown`` lists what could not be put into words."""

    script: str
    seconds: int
    turns: tuple[Turn, ...]
    unknown: tuple[str, ...]

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """What is said, a breath group a line, for a place without a name."""
        return tuple(group.replace(PLACE, ANYWHERE) for turn in self.turns for group in turn.groups)

    @property
    def text(self) -> str:
        """The text file: one paragraph a breath group."""
        return "\n".join(self.lines) + "\n"

    @cached_property
    def timing(self) -> Timing:
        """How long it takes to read."""
        return Timing(count(" ".join(self.lines)))

    @property
    def two_voices(self) -> bool:
        """Whether the turns belong to two presenters."""
        return any(turn.voice for turn in self.turns)


def source_turns(script: Script, version: Version, facts: Facts) -> list[tuple[str, str]]:
    """(voice, text with markers) of a version. Raises UnknownReference for a paragraph that stands nowhere."""
    if version.dialogue:
        return [(line.voice, line.text) for line in version.dialogue]
    return [("", _part(script, name, facts)) for name in version.parts]


def _part(script: Script, name: str, facts: Facts) -> str:
    if name in script.parts:
        return script.parts[name]
    if name in facts.shared_words:
        return facts.shared_words[name].record.text
    raise UnknownReference(f"không có đoạn “{name}”", "viết đoạn ấy vào loi, hoặc vào data/phat-thanh/loi-chung.yaml")


def edition(kept: Kept[Script], version: Version, viewer: Viewer, reader: ReadAloud) -> Edition:
    """The version in read-aloud text. Raises UnknownReference."""
    turns, unknown = [], []
    for voice, source in source_turns(kept.record, version, viewer.facts):
        spoken = reader.read(expand(source, viewer))
        turns.append(Turn(voice, spoken.text))
        unknown += spoken.unknown
    return Edition(kept.id, version.seconds, tuple(turns), tuple(dict.fromkeys(unknown)))


def editions(facts: Facts, day: date) -> dict[str, list[Edition]]:
    """Every script in all its lengths, shortest first, in the order of the table of contents."""
    viewer, reader = Viewer(facts, "vi", day), ReadAloud(Tables.of(facts))
    return {
        kept.id: [
            edition(kept, version, viewer, reader)
            for version in sorted(kept.record.versions, key=lambda version: version.seconds)
        ]
        for kept in in_order(facts)
    }


def in_order(facts: Facts) -> list[Kept[Script]]:
    """The scripts in the order of the table of contents."""
    return sorted(facts.scripts.values(), key=lambda kept: (kept.record.order, kept.id))


def rests_on(kept: Kept[Script], facts: Facts) -> dict[str, tuple[str, ...]]:
    """What a script depends on: kind of fact -> ids (``mon``, ``nhom``, ``co-quan``, ``phat``, ``van-ban``).

    A rule that changes one of them makes the script stale.
    """
    found: dict[str, dict[str, None]] = {kind: {} for kind in ("mon", "nhom", "co-quan", "phat", "van-ban")}
    found["nhom"] |= dict.fromkeys(kept.record.groups)
    found["van-ban"] |= dict.fromkeys(kept.record.instruments)
    for reference in _all_references(kept, facts):
        kind, code = _fact_of(reference)
        if kind:
            found[kind][code] = None
    return {kind: tuple(codes) for kind, codes in found.items()}


def _all_references(kept: Kept[Script], facts: Facts):
    """The markers of every version, those inside shared words too."""
    waiting = [text for version in kept.record.versions for _, text in source_turns(kept.record, version, facts)]
    while waiting:
        for reference in references(waiting.pop(0)):
            yield reference
            if reference.kind == "chung":
                waiting.append(facts.shared_words[reference.code].record.text)


def _fact_of(reference: Reference) -> tuple[str, str]:
    kind, code = reference.kind, reference.code
    if kind in ("nhom", "co-quan", "phat"):
        return kind, code
    if kind == "goi":
        return "co-quan", code
    if kind in ("van-ban", "can-cu", "hieu-luc", "theo"):
        return "van-ban", code
    return ("mon", code) if code and kind != "chung" else ("", "")
