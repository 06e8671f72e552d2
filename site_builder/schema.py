"""JSON Schemas for editors (autocompletion) and the field tables of data/README.md, from the records."""

import json
import re
import typing
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

from site_builder.facts import DATA
from site_builder.records.broadcast import Script, Season, SharedWords, Spelling
from site_builder.records.capacity import Assumption, Scene
from site_builder.records.common import Bilingual
from site_builder.records.guidance import Actor, Duty, OldClaim, Pending, Term
from site_builder.records.item import Item
from site_builder.records.law import Agency, Group, Instrument, Penalty
from site_builder.records.learning import Abbreviation, Alert, QuizQuestion, SiteLanguage
from site_builder.records.notice import ShareCard, SheetLine, SheetName
from site_builder.records.portal import Portal
from site_builder.records.words import (
    Collision,
    ContextWords,
    FunctionWord,
    LookAlike,
    MarkedName,
    Modifier,
    Place,
    SampleSentence,
    Slang,
    VerdictWording,
)

SCHEMAS = DATA / "luoc-do"
README = DATA / "README.md"

# Schema file -> the type of a whole data file of that kind.
FILES: dict[str, object] = {
    "vat-pham": Item,
    "nhom": Group,
    "van-ban": Instrument,
    "muc-phat": list[Penalty],
    "co-quan": list[Agency],
    "luat-da-doi": list[OldClaim],
    "dang-cho": list[Pending],
    "viec-can-lam": list[Actor],
    "anh-xa-chi-thi": list[Duty],
    "thuat-ngu": list[Term],
    "phan-quyet": list[VerdictWording],
    "va-cham": list[Collision],
    "tieng-long": list[Slang],
    "du-dau": list[MarkedName],
    "hu-tu": list[FunctionWord],
    "cau-mau": list[SampleSentence],
    "nhin-giong": list[LookAlike],
    "ngu-canh": list[ContextWords],
    "bo-nghia": list[Modifier],
    "noi-den": list[Place],
    "to-in": list[SheetLine],
    "ten-to-in": list[SheetName],
    "canh-bao": list[Alert],
    "cau-do": list[QuizQuestion],
    "viet-tat": list[Abbreviation],
    "tieng": list[SiteLanguage],
    "the-chia-se": list[ShareCard],
    "gia-dinh": list[Assumption],
    "quy-mo": list[Scene],
    "kich-ban": Script,
    "dip": list[Season],
    "loi-chung": list[SharedWords],
    "cach-doc": list[Spelling],
    "cong": Portal,
    "cau-chu": dict[str, Bilingual],
}

_TABLE = re.compile(r"(<!-- bang: ([a-z-]+) -->\n)(.*?)(<!-- het bang -->)", re.DOTALL)


def schema_text(name: str) -> str:
    """The JSON Schema of one kind of data file, as stored."""
    schema = TypeAdapter(FILES[name]).json_schema(by_alias=True)
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def readme_text(current: str) -> str:
    """data/README.md with its field tables made anew."""
    return _TABLE.sub(lambda found: found[1] + field_table(FILES[found[2]]) + found[4], current)


def field_table(kind: object) -> str:
    """A Markdown table: key, whether it must be there, meaning; nested keys with a dot."""
    rows = ["| Khóa | Bắt buộc | Ý nghĩa |", "| --- | --- | --- |"]
    rows += [f"| `{key}` | {'có' if required else ''} | {text} |" for key, required, text in _fields(kind, "")]
    return "\n".join(rows) + "\n"


def _fields(kind: object, prefix: str) -> typing.Iterator[tuple[str, bool, str]]:
    for model in _models(kind):
        for name, info in model.model_fields.items():
            key = f"{prefix}{info.alias or name}"
            yield key, info.is_required(), info.description or ""
            inner = [part for part in _models(info.annotation) if part is not Bilingual]
            if inner:
                yield from _fields(info.annotation, f"{key}.")


def _models(kind: object) -> list[type[BaseModel]]:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return [kind]
    found = [model for part in typing.get_args(kind) for model in _models(part)]
    return [model for model in found if model is not Bilingual]


def write_schemas(folder: Path = SCHEMAS, readme: Path = README) -> None:
    """Write every schema, and the tables of the README."""
    folder.mkdir(exist_ok=True)
    for name in FILES:
        (folder / f"{name}.json").write_text(schema_text(name), encoding="utf-8")
    if readme.exists():
        readme.write_text(readme_text(readme.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"Đã ghi {len(FILES)} lược đồ vào {folder}")
