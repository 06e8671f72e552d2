"""The instant tier's index: what the checker answers to names typed alone, small enough to come with the page.

Three script files a language (scripts, so that a copied folder can load them too). The first comes with the page, in
one file with its code (``together``): every item's verdicts, and as many everyday names as fit in FIRST_BYTES. The
second is fetched when the box is used: as many of the page's language's other names as fit in SECOND_BYTES (and of
the other language's what would not fit in the third), the items' ids and titles, and the words that always ask. The
third, with the names in the other language and those that found no room, is fetched when a question is in neither.

``muc`` holds a line for each item: ``verdicts TAB names`` in the first file, ``id TAB title and names`` in the
second, names in the third. ``verdicts`` has a digit for each of WAYS, the place of the verdict in ``phan_quyet``; names are written as
``instant_names`` says, led by a sign of ``instant_answers``; the title comes first, and counts as a name unless its
sign is TITLE. No name is answered that the checker answers otherwise.
"""

import hashlib
import json
import os
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from checker import Catalogue, Verdict
from site_builder.compile import compile_catalogue
from site_builder.facts import PROJECT, Facts
from site_builder.generated import GeneratedFile
from site_builder.instant_answers import ASKS, Answer, Answers, Entry, entry_of, turning_days
from site_builder.instant_keys import folded_key, toned_key
from site_builder.instant_names import TITLE, one_written, read, written
from site_builder.phrases import LANGUAGES

FOLDER = "assets/kiem-tra"
PARTS = (1, 2, 3)
KEPT = PROJECT / "build" / "tuc-thi"
FIRST_BYTES = 12_300
"""Deflated size of the first file. Brotli makes it smaller, so that with the script it is about 16 KB."""
SECOND_BYTES = 112_000
"""Deflated size of the second file, below 100 KB with brotli; names beyond it come with the third. The third is no
larger either: where the other language has more names, its likeliest come with the second."""
_FOREIGN_RANK = 4  # the first name in the other language comes with the fifth of the page's own


def instant_files(facts: Facts, day: date, kept: Path = KEPT) -> Iterator[GeneratedFile]:
    """The index files of both languages; taken from ``kept`` when nothing has changed since they were made there."""
    mapping = compile_catalogue(facts)
    stamp = _stamp(mapping, day)
    names = [f"chi-muc-{number}.{language}.js" for language in LANGUAGES for number in PARTS]
    if not (kept / "stamp").exists() or (kept / "stamp").read_text() != stamp:
        _make(InstantIndex(mapping, day), kept, stamp)
    for name in names:
        yield GeneratedFile(f"{FOLDER}/{name}", (kept / name).read_bytes())


def _stamp(mapping: dict, day: date) -> str:
    """Changes with the facts, the day, the checker and this module."""
    digest = hashlib.sha256(f"{mapping['phien_ban']} {day}".encode())
    for path in [*sorted((PROJECT / "checker").glob("*.py")), *sorted(Path(__file__).parent.glob("instant*.py"))]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _make(index: "InstantIndex", folder: Path, stamp: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "stamp").unlink(missing_ok=True)
    for language in LANGUAGES:
        for number, content in enumerate(index.parts(language), 1):
            _put(folder / f"chi-muc-{number}.{language}.js", _script(content))
    _put(folder / "stamp", stamp.encode())


def _put(path: Path, content: bytes) -> None:
    """In one step: another process may be making, or reading, the same file."""
    half = path.with_name(f"{path.name}.{os.getpid()}")
    half.write_bytes(content)
    half.replace(path)


class InstantIndex:
    """A compiled catalogue's names with the answers to them on one day."""

    def __init__(self, mapping: dict, day: date):
        self.mapping, self.day = mapping, day
        catalogue = Catalogue.from_mapping(mapping)
        self.answers = Answers(catalogue, day)
        self.since, turns = turning_days(mapping, day)
        self._later = [(turn, Answers(catalogue, turn)) for turn in turns]
        items = mapping["vat_pham"]
        self.items = sorted(items, key=lambda code: (items[code]["nhom"], code))

    def parts(self, language: str) -> tuple[dict, dict, dict]:
        """What each of the files holds."""
        entries = self.entries(language)
        head = self._head(language, entries)
        sizes = range(len(entries) + 1)
        many = bisect_right(sizes, FIRST_BYTES, key=lambda n: _deflated(self._first(head, entries[:n]))) - 1
        first, rest = entries[: max(many, 0)], entries[max(many, 0) :]
        keys = {toned_key(name) for _, name in self._ranked(language, 0)}
        own = [entry for entry in rest if entry.key in keys]
        named = {entry.key for entry in entries}
        sizes = range(len(own) + 1)
        many = bisect_right(sizes, SECOND_BYTES, key=lambda n: _deflated(self._second(language, own[:n], named))) - 1
        second, late = own[: max(many, 0)], {entry.key for entry in own[max(many, 0) :]}
        third = [entry for entry in rest if entry.key not in keys or entry.key in late]
        sizes = range(len(third) + 1)
        over = bisect_left(sizes, -SECOND_BYTES, key=lambda n: -_deflated(self._third(third[n:])))
        second, third = [*second, *third[:over]], third[over:]
        return self._first(head, first), self._second(language, second, named), self._third(third)

    def entries(self, language: str) -> list[Entry]:
        """Names that are answered, the likeliest first: in the order of their item, the page's language before."""
        ranked: dict[str, tuple[tuple, Entry]] = {}
        for each in LANGUAGES:
            for rank, name in self._ranked(each, 0 if each == language else _FOREIGN_RANK):
                entry = entry_of(name, self.answers)
                if entry:
                    place = (rank, len(name), name)
                    ranked[entry.key] = min(
                        ranked.get(entry.key, (place, entry)), (place, entry), key=lambda pair: pair[0]
                    )
        return [entry for _, entry in sorted(ranked.values(), key=lambda pair: pair[0])]

    def asking_words(self) -> list[str]:
        """Words of several meanings and colliding forms: not shown, and only ever asked about."""
        ambiguous = (word for item in self.mapping["vat_pham"].values() for word in item.get("tu_mo_ho", ()))
        return [*self.mapping["va_cham"], *ambiguous]

    def _ranked(self, language: str, start: int) -> Iterator[tuple[int, str]]:
        for item in self.mapping["vat_pham"].values():
            names = dict.fromkeys([*item["ten_khac"].get(language, ()), item["ten"][language]])
            yield from enumerate(names, start)

    def _head(self, language: str, entries: list[Entry]) -> dict:
        """What holds for the whole index: the day, the words of the verdicts, and which names expire when."""
        wordings = self.mapping["phan_quyet"]
        return {
            "phien_ban": self.mapping["phien_ban"],
            "tu": self.since.isoformat(),
            "ngay": self.day.isoformat(),
            "het": [[turn.isoformat(), ";".join(names)] for turn, names in self._expiring(entries) if names],
            "phan_quyet": [
                [code, wording["dau"], wording["nhan"][language], self._advice(code)[language]]
                for code, wording in wordings.items()
            ],
            "hoi": list(wordings).index(Verdict.ASK.value),
        }

    def _advice(self, code: str) -> dict[str, str]:
        wording = self.mapping["phan_quyet"][code]
        return wording["nghia" if code == Verdict.ASK.value else "viec_tiep"]

    def _expiring(self, entries: list[Entry]) -> Iterator[tuple[date, list[str]]]:
        """From each coming day on, the names and ids whose answer is then another one."""
        names = [*entries, *self._asking_entries()] if self._later else []
        ids = [f"#{code}" for code in self.items]
        for turn, then in self._later:
            changed = [text for text in ids if self.answers.of(text) != then.of(text)]
            yield turn, [*changed, *(entry.name for entry in names if self._differs(entry, then))]

    def _differs(self, entry: Entry, then: Answers) -> bool:
        texts = [entry.name, folded_key(entry.key), *([f"#{entry.item}"] if entry.item else [])]
        return any(self.answers.of(text) != then.of(text) for text in texts)

    def _first(self, head: dict, entries: list[Entry]) -> dict:
        named = self._entries_by_item(entries)
        lines = [f"{self._digits(code)}\t{_written(named[code])}" for code in self.items]
        return {**head, "muc": "\n".join(lines), "hoi_lai": _asking(entries)}

    def _second(self, language: str, entries: list[Entry], named: set[str]) -> dict:
        by_item = self._entries_by_item(entries)
        titles = {code: self.mapping["vat_pham"][code]["ten"][language] for code in self.items}
        lines = [f"{code}\t{_titled(titles[code], by_item[code])}" for code in self.items]
        unshown = {entry.key: entry for entry in self._asking_entries() if entry.key not in named}
        return {"muc": "\n".join(lines), "hoi_lai": _asking(entries), "chi_hoi": _written(unshown.values())}

    def _third(self, entries: list[Entry]) -> dict:
        named = self._entries_by_item(entries)
        return {"muc": "\n".join(_written(named[code]) for code in self.items), "hoi_lai": _asking(entries)}

    def _digits(self, code: str) -> str:
        answer: Answer | None = self.answers.of(f"#{code}")
        codes = list(self.mapping["phan_quyet"])
        return "".join(str(codes.index(verdict)) for verdict in answer.verdicts) if answer else ""

    def _entries_by_item(self, entries: list[Entry]) -> dict[str, list[Entry]]:
        found: dict[str, list[Entry]] = {code: [] for code in self.items}
        for entry in entries:
            if entry.item:
                found[entry.item].append(entry)
        return found

    def _asking_entries(self) -> list[Entry]:
        found = (entry_of(word, self.answers) for word in dict.fromkeys(self.asking_words()))
        return [entry for entry in found if entry and entry.sign == ASKS]


def content_of(file: bytes) -> dict:
    """What a file of the index holds."""
    return json.loads(file.decode().split(".push(", 1)[1].rsplit(")", 1)[0])


def names_in(file: bytes) -> int:
    """How many names a file of the index holds, those that only ask among them."""
    held = content_of(file)
    lists = [*(line.split("\t")[-1] for line in held["muc"].split("\n")), held["hoi_lai"], held.get("chi_hoi", "")]
    return sum(sign != TITLE for names in lists for sign, _ in read(names))


def _asking(entries: Iterable[Entry]) -> str:
    """The names that are always asked about; they may be suggested, as other names may."""
    return _written(entry for entry in entries if entry.sign == ASKS)


def _written(entries: Iterable[Entry], before: str = "") -> str:
    return written(((entry.sign if entry.item else "", entry.name) for entry in entries), before)


def _titled(title: str, entries: list[Entry]) -> str:
    """An item's title, then its names; the title is not written twice where it is one of them."""
    sign = next((entry.sign for entry in entries if entry.name == title), TITLE)
    return one_written(sign, title, []) + _written([entry for entry in entries if entry.name != title], title)


def _script(content: dict) -> bytes:
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"(self.chiMucNhanh=self.chiMucNhanh||[]).push({text});\n".encode()


def _deflated(content: dict) -> int:
    return len(zlib.compress(_script(content), 9))
