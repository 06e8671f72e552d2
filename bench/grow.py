"""The catalogue made larger by rule: the real items, and copies with made-up names.

Each made-up item takes group, rules and questions of a real one and new aliases: as many, each as long
as the real one's, of real syllables drawn evenly by a seeded generator, none like a phrase that exists. So the
grown catalogue has the shape of the real one, is the same at every run, and holds no real name twice.
"""

import json
import random
from collections.abc import Iterator
from pathlib import Path

from bench.subject import CATALOGUE
from checker.text import clean, key_of, split_words
from site_builder.compile import with_tables

SIZES = (1, 10, 100)
_SEED = 49_2010


def grow(mapping: dict, times: int) -> dict:
    """A compiled catalogue with ``times`` as many items; the mapping itself for 1."""
    if times < 1:
        raise ValueError("times must be at least 1")
    if times == 1:
        return mapping
    maker = _Names(mapping)
    items = dict(mapping["vat_pham"])
    for round_number in range(1, times):
        for code, item in mapping["vat_pham"].items():
            items[f"lam-{round_number}-{code}"] = _made_up(item, maker)
    return {**mapping, "vat_pham": items, "phien_ban": f"{mapping['phien_ban']}-x{times}"}


def grown_file(mapping: dict, times: int) -> Path:
    """The grown catalogue as JSON, compiled like the real one; written below build/, next to it."""
    return _written(f"danh-muc-x{times}.json", grow(mapping, times))


def loaded_file(mapping: dict, times: int) -> Path:
    """The same in the form that pages load, with the index's tables made beforehand."""
    return _written(f"danh-muc-bang-x{times}.json", with_tables(grow(mapping, times)))


def _written(name: str, catalogue: dict) -> Path:
    path = CATALOGUE.parent / "do-toc-do" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(catalogue, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    return path


def _made_up(item: dict, maker: "_Names") -> dict:
    """A copy with new names. Ambiguous words stay with the real item: they would only pile up."""
    aliases = {language: [maker.like(alias) for alias in names] for language, names in item["ten_khac"].items()}
    name = aliases["vi"][0]
    fresh = {key: value for key, value in item.items() if key != "tu_mo_ho"}
    return {**fresh, "ten": {"vi": name.capitalize(), "en": name.capitalize()}, "ten_khac": aliases}


class _Names:
    """Makes new phrases of the catalogue's own syllables."""

    def __init__(self, mapping: dict):
        self._random = random.Random(_SEED)
        phrases = list(_phrases(mapping))
        self._syllables = sorted({word for phrase in phrases for word in split_words(clean(phrase)) if word.isalpha()})
        self._taken = {key_of(phrase) for phrase in phrases}

    def like(self, alias: str) -> str:
        """A new phrase of as many syllables, at least two, that nobody has used."""
        length = max(2, len(split_words(clean(alias))))
        while True:
            phrase = " ".join(self._random.choices(self._syllables, k=length))
            key = key_of(phrase)
            if key not in self._taken:
                self._taken.add(key)
                return phrase


def _phrases(mapping: dict) -> Iterator[str]:
    """Everything that the index would hold, in the catalogue's order."""
    for item in mapping["vat_pham"].values():
        yield from item["ten_khac"]["vi"]
        yield from item["ten_khac"].get("en", ())
        yield from item.get("tu_mo_ho", ())
    yield from (entry["tu"] for entry in mapping["tieng_long"])
    yield from mapping["va_cham"]
    for phrases in mapping["ngu_canh"].values():
        yield from phrases
