"""Reads all of ``data/`` into records, gathering every problem before complaining."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from site_builder.kept import Kept
from site_builder.messages import problems_from
from site_builder.problems import DataError, Problem, shown_path
from site_builder.read_yaml import Document, Location, read_yaml
from site_builder.records import words
from site_builder.records.broadcast import BROADCAST_FOLDERS, BROADCAST_LISTS, Script, Season, SharedWords, Spelling
from site_builder.records.capacity import Assumption, Scene
from site_builder.records.common import Bilingual, Phrases
from site_builder.records.guidance import Actor, Duty, OldClaim, Pending, Term
from site_builder.records.item import Item, Rule
from site_builder.records.law import Agency, Group, Instrument, Penalty
from site_builder.records.learning import Abbreviation, Alert, QuizQuestion, SiteLanguage
from site_builder.records.notice import ShareCard, SheetLine, SheetName
from site_builder.records.portal import Portal

PROJECT = Path(__file__).resolve().parent.parent
DATA = PROJECT / "data"

ANSWERS = "tra-loi.yaml"  # in cau-chu/: the words of the answers, which travel with the checker
_FILE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")  # as RecordId: the name of a record's file is its id

R = TypeVar("R", bound=BaseModel)


@dataclass
class Facts:
    """Everything in data/, by kind; dictionaries keep the order of files or of entries."""

    portal: Portal | None = None
    items: dict[str, Kept[Item]] = field(default_factory=dict)
    groups: dict[str, Kept[Group]] = field(default_factory=dict)
    instruments: dict[str, Kept[Instrument]] = field(default_factory=dict)
    penalties: dict[str, Kept[Penalty]] = field(default_factory=dict)
    agencies: dict[str, Kept[Agency]] = field(default_factory=dict)
    old_claims: dict[str, Kept[OldClaim]] = field(default_factory=dict)
    pending: dict[str, Kept[Pending]] = field(default_factory=dict)
    actors: dict[str, Kept[Actor]] = field(default_factory=dict)
    duties: dict[str, Kept[Duty]] = field(default_factory=dict)
    terms: dict[str, Kept[Term]] = field(default_factory=dict)
    verdicts: dict[str, Kept[words.VerdictWording]] = field(default_factory=dict)
    collisions: dict[str, Kept[words.Collision]] = field(default_factory=dict)
    function_words: dict[str, Kept[words.FunctionWord]] = field(default_factory=dict)
    context: dict[str, Kept[words.ContextWords]] = field(default_factory=dict)
    modifiers: dict[str, Kept[words.Modifier]] = field(default_factory=dict)
    places: dict[str, Kept[words.Place]] = field(default_factory=dict)
    sheet_lines: dict[str, Kept[SheetLine]] = field(default_factory=dict)
    sheet_names: dict[str, Kept[SheetName]] = field(default_factory=dict)
    share_cards: dict[str, Kept[ShareCard]] = field(default_factory=dict)
    slang: list[Kept[words.Slang]] = field(default_factory=list)
    marked_names: list[Kept[words.MarkedName]] = field(default_factory=list)
    samples: list[Kept[words.SampleSentence]] = field(default_factory=list)
    look_alikes: list[Kept[words.LookAlike]] = field(default_factory=list)
    warnings: dict[str, Kept[Alert]] = field(default_factory=dict)
    quiz: dict[str, Kept[QuizQuestion]] = field(default_factory=dict)
    abbreviations: dict[str, Kept[Abbreviation]] = field(default_factory=dict)
    languages: dict[str, Kept[SiteLanguage]] = field(default_factory=dict)
    assumptions: dict[str, Kept[Assumption]] = field(default_factory=dict)
    scenes: dict[str, Kept[Scene]] = field(default_factory=dict)
    scripts: dict[str, Kept[Script]] = field(default_factory=dict)
    seasons: dict[str, Kept[Season]] = field(default_factory=dict)
    shared_words: dict[str, Kept[SharedWords]] = field(default_factory=dict)
    spoken_forms: dict[str, Kept[Spelling]] = field(default_factory=dict)
    units: dict[str, Kept[Spelling]] = field(default_factory=dict)
    document_signs: dict[str, Kept[Spelling]] = field(default_factory=dict)
    foreign: dict[str, Kept[Spelling]] = field(default_factory=dict)
    phrases: dict[str, Bilingual] = field(default_factory=dict)
    """The words of the interface by key, of all files in ``cau-chu/``."""
    answer_phrases: frozenset[str] = frozenset()
    """The keys that the checker itself says: those of ``cau-chu/tra-loi.yaml``."""
    files: dict[str, Kept] = field(default_factory=dict)
    """``cong`` and each file of ``cau-chu/``, with their documents."""
    problems: list[Problem] = field(default_factory=list)
    folder: Path | None = None
    """The folder that was read; recordings lie in it."""


# Files that hold a list: where, the record of one entry, the alias of its id, where it goes in Facts.
LISTS = (
    ("muc-phat.yaml", Penalty, "code", "penalties"),
    ("co-quan.yaml", Agency, "code", "agencies"),
    ("luat-da-doi.yaml", OldClaim, "code", "old_claims"),
    ("dang-cho.yaml", Pending, "code", "pending"),
    ("viec-can-lam.yaml", Actor, "code", "actors"),
    ("anh-xa-chi-thi.yaml", Duty, "code", "duties"),
    ("thuat-ngu.yaml", Term, "code", "terms"),
    ("phan-quyet.yaml", words.VerdictWording, "code", "verdicts"),
    ("to-in.yaml", SheetLine, "code", "sheet_lines"),
    ("ten-to-in.yaml", SheetName, "code", "sheet_names"),
    ("the-chia-se.yaml", ShareCard, "code", "share_cards"),
    ("tu-ngu/ngu-canh.yaml", words.ContextWords, "code", "context"),
    ("tu-ngu/bo-nghia.yaml", words.Modifier, "code", "modifiers"),
    ("tu-ngu/noi-den.yaml", words.Place, "code", "places"),
    ("tu-ngu/va-cham.yaml", words.Collision, "form", "collisions"),
    ("tu-ngu/hu-tu.yaml", words.FunctionWord, "form", "function_words"),
    ("tu-ngu/tieng-long.yaml", words.Slang, None, "slang"),
    ("tu-ngu/du-dau.yaml", words.MarkedName, None, "marked_names"),
    ("tu-ngu/cau-mau.yaml", words.SampleSentence, None, "samples"),
    ("tu-ngu/nhin-giong.yaml", words.LookAlike, None, "look_alikes"),
    ("canh-bao.yaml", Alert, "code", "warnings"),
    ("cau-do.yaml", QuizQuestion, "code", "quiz"),
    ("viet-tat.yaml", Abbreviation, "short", "abbreviations"),
    ("tieng.yaml", SiteLanguage, "code", "languages"),
    ("gia-dinh.yaml", Assumption, "code", "assumptions"),
    ("quy-mo.yaml", Scene, "code", "scenes"),
    *BROADCAST_LISTS,
)
# Folders with one record a file: the file's name is the id.
FOLDERS = (("nhom", Group, "groups"), ("van-ban", Instrument, "instruments"), *BROADCAST_FOLDERS)


def read_facts(data: Path = DATA) -> Facts:
    """Read everything below ``data``. Problems are collected in ``Facts.problems``, not raised."""
    reader = _Reader(data)
    for folder, model, target in FOLDERS:
        for path in sorted((data / folder).glob("*.yaml")):
            reader.single(path, model, target)
    for path in sorted((data / "vat-pham").glob("*/*.yaml")):
        reader.single(path, Item, "items", folder=path.parent.name)
    for name, model, key, target in LISTS:
        if (data / name).exists():
            reader.listed(data / name, model, key, target)
    reader.portal(data / "cong.yaml")
    reader.phrases(data / "cau-chu")
    reader.strays(data)
    return reader.facts


def load_facts(data: Path = DATA) -> Facts:
    """Like :func:`read_facts`, but raises DataError with every problem of reading and of the rules."""
    from site_builder.rules import run_rules

    facts = read_facts(data)
    problems = facts.problems + ([] if facts.problems else run_rules(facts))
    if problems:
        raise DataError(problems)
    return facts


class _Reader:
    def __init__(self, data: Path):
        self.root = data.resolve().parent
        self.facts = Facts(folder=data)
        self.opened: set[Path] = set()

    def single(self, path: Path, model: type[BaseModel], target: str, folder: str = "") -> None:
        document, shown = self._open(path)
        record = self._build(model, document.value, document, shown, ())
        if record is None:
            return
        store = getattr(self.facts, target)
        if not _FILE_NAME.fullmatch(path.stem):
            self._complain(shown, 1, "", "tên tệp sai dạng mã", "chỉ dùng chữ thường không dấu, số, gạch ngang")
            return
        if path.stem in store:
            other = store[path.stem].file
            self._complain(shown, 1, "", f"mã {path.stem} đã dùng ở {other}", "đổi tên một trong hai tệp")
            return
        store[path.stem] = Kept(path.stem, record, shown, document, (), folder)

    def listed(self, path: Path, model: type[BaseModel], key: str | None, target: str) -> None:
        document, shown = self._open(path)
        if document.value is None:
            return
        if not isinstance(document.value, list):
            self._complain(shown, 1, "", "tệp này phải là một danh sách", "mỗi mục bắt đầu bằng dấu gạch ngang -")
            return
        store = getattr(self.facts, target)
        for index, value in enumerate(document.value):
            record = self._build(model, value, document, shown, (index,))
            if record is not None:
                self._keep(store, record, key, shown, document, index)

    def _keep(self, store, record: BaseModel, key: str | None, shown: str, document: Document, index: int) -> None:
        if key is None:
            store.append(Kept(str(index), record, shown, document, (index,)))
            return
        code = getattr(record, key)
        kept = Kept(code, record, shown, document, (index,))
        if code in store:
            self.facts.problems.append(kept.problem((), f"mã {code} bị lặp", "giữ một mục, xóa hoặc đổi mã mục kia"))
            return
        store[code] = kept

    def portal(self, path: Path) -> None:
        self.facts.portal = self._whole(path, Portal)

    def phrases(self, folder: Path) -> None:
        """Every file of the folder; a key may stand in one of them only."""
        for path in sorted({folder / ANSWERS, *folder.glob("*.yaml")}):
            phrases = self._whole(path, Phrases)
            if phrases is None:
                continue
            kept = self.facts.files[path.stem]
            for key in phrases.root.keys() & self.facts.phrases.keys():
                self.facts.problems.append(kept.problem((key,), f"câu chữ {key} đã có ở tệp khác", "giữ một nơi"))
            self.facts.phrases |= phrases.root
            if path.name == ANSWERS:
                self.facts.answer_phrases = frozenset(phrases.root)

    def _whole(self, path: Path, model: type[R]) -> R | None:
        if not path.exists():
            self._complain(shown_path(path, self.root), 1, "", "thiếu tệp này", "lấy lại tệp đã mất")
            return None
        document, shown = self._open(path)
        record = self._build(model, document.value, document, shown, ())
        if record is not None:
            self.facts.files[path.stem] = Kept(path.stem, record, shown, document)
        return record

    def strays(self, data: Path) -> None:
        """Complain about every YAML file that nothing has read."""
        for path in sorted({*data.rglob("*.yaml"), *data.rglob("*.yml")} - self.opened):
            shown = shown_path(path, self.root)
            self._complain(shown, 1, "", "tệp nằm sai chỗ nên không được đọc", "xem chỗ đặt tệp trong data/README.md")

    def _open(self, path: Path) -> tuple[Document, str]:
        self.opened.add(path)
        shown = shown_path(path, self.root)
        document = read_yaml(path, shown)
        self.facts.problems.extend(document.problems)
        return document, shown

    def _build(self, model: type[R], value: object, document: Document, shown: str, base: Location) -> R | None:
        if document.value is None:  # the file itself could not be read; that is reported already
            return None
        try:
            return model.model_validate(value)
        except ValidationError as error:
            self.facts.problems.extend(problems_from(error, model, document, shown, base))
            return None

    def _complain(self, shown: str, line: int, key: str, wrong: str, remedy: str) -> None:
        self.facts.problems.append(Problem(shown, line, key, wrong, remedy))


def citations_of(facts: Facts) -> Iterator[tuple[Kept, Location, str]]:
    """Every citation in groups, items and lines of sheets: the record, where in it, and what it cites."""
    for kept in (*facts.groups.values(), *facts.sheet_lines.values()):
        for index, citation in enumerate(kept.record.citations):
            yield kept, ("can_cu", index), citation
    for item in facts.items.values():
        for at, rule in enumerate(item.record.rules):
            for index, citation in enumerate(rule.citations):
                yield item, ("quy_tac", at, "can_cu", index), citation
            for index, citation in enumerate(rule.criminal):
                yield item, ("quy_tac", at, "hinh_su", index), citation


def guidance_citations(facts: Facts) -> Iterator[tuple[Kept, Location, str]]:
    """Every citation in agencies, duties, situations, terms, old claims and pending matters."""
    for store, key in (
        (facts.agencies, "van_ban"),
        (facts.duties, "can_cu"),
        (facts.terms, "can_cu"),
        (facts.old_claims, "can_cu"),
        (facts.pending, "can_cu"),
    ):
        for kept in store.values():
            for index, citation in enumerate(kept.record.citations):
                yield kept, (key, index), citation
    yield from situation_citations(facts)


def situation_citations(facts: Facts) -> Iterator[tuple[Kept, Location, str]]:
    """Every citation in the situations of the duty finder."""
    for kept in facts.actors.values():
        for at, situation in enumerate(kept.record.situations):
            for index, citation in enumerate(situation.citations):
                yield kept, ("tinh_huong", at, "can_cu", index), citation


def dated_citations(facts: Facts) -> Iterator[tuple[Kept, Location, str, Rule]]:
    """Every citation of an item, of the Penal Code's articles too, with the rule that rests on it."""
    for item in facts.items.values():
        for at, rule in enumerate(item.record.rules):
            for key, codes in (("can_cu", rule.citations), ("hinh_su", rule.criminal), ("muc_phat", rule.penalties)):
                for index, citation in enumerate(codes):
                    yield item, ("quy_tac", at, key, index), citation, rule
