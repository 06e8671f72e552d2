"""Pictures to share on Zalo and Facebook: one a group and one an occasion, in each language, with text in their place."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from importlib.metadata import version
from pathlib import Path

from site_builder.facts import PROJECT, Facts
from site_builder.generated import GeneratedFile
from site_builder.notices import pdf
from site_builder.notices.artefacts import Artefact
from site_builder.notices.fonts import WEIGHTS, font_file
from site_builder.notices.sheets import STYLE, Carried, check_address, fill_sheet
from site_builder.phrases import LANGUAGES
from site_builder.records.item import Item
from site_builder.shown import Shown
from site_builder.views import WAYS, Viewer

WIDTH, HEIGHT = 1200, 630
_FOLDER = "assets/chia-se"
_KEPT = PROJECT / "build" / "the-chia-se"
_MADE_BY = (STYLE, Path(pdf.__file__), *map(font_file, WEIGHTS))


@dataclass(frozen=True)
class Card:
    """A picture: its place in the site, what it is called, what it says, the things on it with their answers."""

    path: str
    name: str
    message: str
    picture: str
    rows: tuple[tuple[str, Shown], ...]
    way: str
    facts: tuple[str, ...]

    @property
    def alt(self) -> str:
        """The text that stands for the picture."""
        rows = "; ".join(f"{name}: {shown.label}" for name, shown in self.rows)
        return " ".join(part for part in (f"{self.name}.", self.message, f"{rows}." if rows else "") if part)


def share_cards(viewer: Viewer) -> Iterator[Card]:
    """Every picture of the viewer's language: the groups in their order, then the occasions."""
    pick, language = viewer.speaker.pick, viewer.language
    for code in viewer.groups():
        record = viewer.facts.groups[code].record
        yield Card(
            f"{_FOLDER}/nhom-{code}.{language}.png",
            pick(record.name),
            pick(record.summary),
            code,
            (),
            "",
            (f"nhom:{code}",),
        )
    for code, kept in viewer.facts.share_cards.items():
        attribute = dict(WAYS)[kept.record.direction]
        items = [viewer.facts.items[item] for item in kept.record.items]
        yield Card(
            f"{_FOLDER}/dip-{code}.{language}.png",
            pick(kept.record.name),
            pick(kept.record.message),
            items[0].folder,
            tuple((pick(item.record.name), _answer(viewer, item.record, attribute)) for item in items),
            viewer.speaker.say(f"chieu_{kept.record.direction}"),
            tuple(f"mon:{item.id}" for item in items),
        )


def _answer(viewer: Viewer, record: Item, attribute: str) -> Shown:
    """The answer for a direction; for a ban the label tells whose it is, the law's or the carriers'."""
    rule = viewer.rule(record)
    shown = viewer.verdict(getattr(rule.directions, attribute) if rule else "khong_ro")
    if shown.code != "cam" or not rule or not rule.ban_source:
        return shown
    source = rule.ban_source.domestic if attribute == "domestic" else rule.ban_source.abroad
    return replace(shown, label=viewer.speaker.say(source))


def card_artefacts(facts: Facts, day: date) -> Iterator[Artefact]:
    """Every picture, for telling which are out of date."""
    for card in share_cards(Viewer(facts, "vi", day)):
        yield Artefact(card.path.split("/")[-1].split(".")[0], card.name, card.path, card.facts)


def card_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """Every picture in both languages; kept in ``build/`` under a digest of all it rests on."""
    made_by = hashlib.sha256(b"".join(path.read_bytes() for path in _MADE_BY) + version("weasyprint").encode()).digest()
    for language in LANGUAGES:
        viewer = Viewer(facts, language, day)
        for card in share_cards(viewer):
            yield GeneratedFile(card.path, _picture(sheet(viewer, card), made_by))


def sheet(viewer: Viewer, card: Card) -> str:
    """The picture as HTML."""
    address = check_address(viewer.facts.portal, viewer.language)
    return fill_sheet(viewer, "share", Carried(viewer, colour=True), card=card, address=address)


def _picture(html: str, made_by: bytes) -> bytes:
    place = _KEPT / f"{hashlib.sha256(made_by + html.encode()).hexdigest()[:24]}.png"
    if not place.exists():
        _KEPT.mkdir(parents=True, exist_ok=True)
        fresh = place.with_suffix(".moi")
        fresh.write_bytes(pdf.make_picture(html, WIDTH, HEIGHT))
        fresh.replace(place)
    return place.read_bytes()
