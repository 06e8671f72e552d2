"""The ready PDFs as files of the site, kept in ``build/to-in`` between builds under a digest of all they rest on."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from importlib.metadata import version
from pathlib import Path

from site_builder.facts import PROJECT, Facts
from site_builder.generated import GeneratedFile
from site_builder.notices import pdf
from site_builder.notices.fonts import WEIGHTS, font_file
from site_builder.notices.sheets import STYLE
from site_builder.notices.variants import KIT, NOTICES, Variant
from site_builder.views import Viewer

KEPT = PROJECT / "build" / "to-in"
VARIANTS = NOTICES + KIT
_MADE_BY = (STYLE, Path(pdf.__file__), *map(font_file, WEIGHTS))


def notice_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """Every ready PDF."""
    viewers = {language: Viewer(facts, language, day) for language in ("vi", "en")}
    for variant in VARIANTS:
        yield GeneratedFile(variant.path, ready_pdf(variant, viewers))


def ready_pdf(variant: Variant, viewers: dict[str, Viewer], kept: Path | None = KEPT) -> bytes:
    """The PDF of a variant; taken from ``kept`` when nothing that it rests on has changed. Raises pdf.SheetError."""
    sheets = tuple(variant.make(viewers[language]) for language in variant.languages)
    title = title_of(variant, viewers["vi"])
    if kept is None:
        return pdf.make_pdf(sheets, variant.sheet_paper, title, "vi", variant.pages)
    place = kept / f"{variant.id}-{_digest(sheets, variant, title)}.pdf"
    if not place.exists():
        kept.mkdir(parents=True, exist_ok=True)
        for old in kept.glob(f"{variant.id}-{'[0-9a-f]' * 16}.pdf"):
            old.unlink()
        fresh = place.with_suffix(".moi")
        fresh.write_bytes(pdf.make_pdf(sheets, variant.sheet_paper, title, "vi", variant.pages))
        fresh.replace(place)
    return place.read_bytes()


def title_of(variant: Variant, viewer: Viewer) -> str:
    """The PDF's title: what the sheet is, its size, the portal's name."""
    name = viewer.speaker.say(f"tb_to_{variant.kind}")
    return f"{name} {variant.paper.name} – {viewer.speaker.pick(viewer.facts.portal.title)}"


def _digest(sheets: tuple[str, ...], variant: Variant, title: str) -> str:
    made = hashlib.sha256()
    for path in _MADE_BY:
        made.update(path.read_bytes())
    told = [sheets, asdict(variant.paper), title, variant.pages, version("weasyprint")]
    made.update(json.dumps(told, ensure_ascii=False).encode())
    return made.hexdigest()[:16]
