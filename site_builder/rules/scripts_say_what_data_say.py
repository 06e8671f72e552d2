"""Whatever a script names or claims must stand in data/ so, on the day of the build."""

from collections.abc import Iterator
from contextlib import suppress

from site_builder.broadcast.editions import source_turns
from site_builder.broadcast.references import UnknownReference, expand, references
from site_builder.day import build_day
from site_builder.facts import Facts, Kept
from site_builder.problems import Problem
from site_builder.read_yaml import Location
from site_builder.records.broadcast import Script
from site_builder.rules import Rule
from site_builder.views import Viewer


def check(facts: Facts) -> Iterator[Problem]:
    viewer = Viewer(facts, "vi", build_day())
    for kept, location, text in _texts(facts):
        try:
            expand(text, viewer)
        except UnknownReference as error:
            yield kept.problem(location, error.wrong, error.remedy)
    for kept in facts.scripts.values():
        yield from _versions(kept, facts)


def _texts(facts: Facts) -> Iterator[tuple[Kept, Location, str]]:
    """Every text with markers: paragraphs, turns of two voices, shared words."""
    for kept in facts.shared_words.values():
        yield kept, ("loi",), kept.record.text
    for kept in facts.scripts.values():
        for name, text in kept.record.parts.items():
            yield kept, ("loi", name), text
        for at, version in enumerate(kept.record.versions):
            for index, line in enumerate(version.dialogue):
                yield kept, ("ban", at, "doi_thoai", index, "loi"), line.text


def _versions(kept: Kept[Script], facts: Facts) -> Iterator[Problem]:
    """Paragraphs must exist, and a fine never goes without its sentence."""
    for at, version in enumerate(kept.record.versions):
        try:
            turns = source_turns(kept.record, version, facts)
        except UnknownReference as error:
            yield kept.problem(("ban", at, "doan"), error.wrong, error.remedy)
            continue
        with suppress(UnknownReference):  # reported where the text stands
            kinds = {reference.kind for _, text in turns for reference in _nested(text, facts)}
            if "phat" in kinds and "luu-y-phat" not in kinds:
                yield kept.problem(
                    ("ban", at), "nói mức phạt mà thiếu câu lưu ý đi kèm", "thêm {{luu-y-phat}} vào bản này"
                )


def _nested(text: str, facts: Facts):
    for reference in references(text):
        yield reference
        if reference.kind == "chung" and reference.code in facts.shared_words:
            yield from _nested(facts.shared_words[reference.code].record.text, facts)


RULE = Rule("Bài phát thanh chỉ nói điều có trong dữ liệu, đúng như dữ liệu.", check)
