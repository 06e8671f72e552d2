"""Text must be NFC: a decomposed letter looks right and is not found."""

import re
import unicodedata
from collections.abc import Iterator

from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.read_yaml import Location, dotted
from site_builder.rules import Rule

# Replacement and private characters, controls, and marks that are not seen but change order or matching.
_STRANGE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd\ue000-\uf8ff]"
)
# A Latin letter beside a Cyrillic or Greek one that looks like it.
_MIXED = re.compile(r"[A-Za-zÀ-ỹ][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f](?=[A-Za-zÀ-ỹ])")


def check(facts: Facts) -> Iterator[Problem]:
    seen: set[str] = set()
    for kept in _all_kept(facts):
        if kept.file in seen:
            continue
        seen.add(kept.file)
        for location, text in _texts(kept.document.value, ()):
            if not unicodedata.is_normalized("NFC", text):
                line = kept.document.line_of(location)
                yield Problem(
                    kept.file, line, dotted(location), "chữ chưa ở dạng NFC", "gõ lại bằng bộ gõ Unicode dựng sẵn"
                )
            if strange := _STRANGE.search(text) or _MIXED.search(text):
                code = f"U+{ord(strange[0][-1]):04X}"
                wrong = (
                    f"có ký tự lạ {code} trong “{strange[0]}”" if strange[0].isprintable() else f"có ký tự ẩn {code}"
                )
                yield Problem(
                    kept.file, kept.document.line_of(location), dotted(location), wrong, "xóa rồi gõ lại chỗ đó"
                )


def _all_kept(facts: Facts):
    for store in (
        facts.items,
        facts.groups,
        facts.instruments,
        facts.penalties,
        facts.agencies,
        facts.old_claims,
        facts.pending,
        facts.actors,
        facts.duties,
        facts.terms,
        facts.verdicts,
        facts.collisions,
        facts.function_words,
        facts.context,
        facts.modifiers,
        facts.places,
        facts.sheet_lines,
        facts.sheet_names,
        facts.warnings,
        facts.quiz,
        facts.abbreviations,
        facts.languages,
        facts.share_cards,
        facts.scripts,
        facts.seasons,
        facts.shared_words,
        facts.spoken_forms,
        facts.units,
        facts.document_signs,
        facts.foreign,
        facts.files,
    ):
        yield from store.values()
    yield from facts.slang
    yield from facts.marked_names
    yield from facts.samples
    yield from facts.look_alikes


def _texts(value: object, location: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, dict):
        for key, child in value.items():
            yield from _texts(child, (*location, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from _texts(child, (*location, index))


RULE = Rule("Mọi chữ ở dạng Unicode dựng sẵn (NFC), không có ký tự ẩn hay chữ của bảng chữ khác.", check)
