"""pydantic's findings, said in Vietnamese to the official who edits the file."""

import difflib
import typing

from pydantic import BaseModel, ValidationError

from site_builder.problems import Problem
from site_builder.read_yaml import Document, Location, dotted


def problems_from(
    error: ValidationError, model: type[BaseModel], document: Document, shown: str, base: Location
) -> list[Problem]:
    """One Problem for each thing that pydantic found; several findings on one union become one."""
    found: dict[Location, Problem] = {}
    for detail in error.errors(include_url=False):
        location = _data_location(detail["loc"], document, base)
        wrong, remedy = _say(detail, model)
        problem = Problem(shown, document.line_of(location), dotted(location), wrong, remedy)
        found.setdefault(location, problem)
    return list(found.values())


def _data_location(location: tuple, document: Document, base: Location) -> Location:
    """Drop the names of union members that pydantic puts into a location, but no key of the file."""
    kept = base
    for part in location:
        if isinstance(part, int) or (*kept, part) in document.lines or not _is_union_tag(str(part)):
            kept = (*kept, part)
    return kept


def _is_union_tag(part: str) -> bool:
    return part[:1].isupper() or "[" in part or part in ("str", "int")


def _say(detail: dict, model: type[BaseModel]) -> tuple[str, str]:
    kind, context, value = detail["type"], detail.get("ctx", {}), detail.get("input")
    key = str(detail["loc"][-1]) if detail["loc"] else ""
    if kind == "missing":
        return "thiếu mục bắt buộc", f"thêm dòng “{key}: …”"
    if kind == "extra_forbidden":
        return f"không có khóa tên “{key}”", _nearest(key, model)
    if kind in ("literal_error", "enum"):
        choices = context.get("expected", "").replace(" or ", " hoặc ")
        return f"giá trị “{value}” không nằm trong danh sách", f"chọn một trong: {choices}"
    if kind.startswith("date"):
        return f"“{value}” không phải ngày hợp lệ", "viết năm-tháng-ngày, ví dụ 2026-07-01"
    if kind == "string_type":
        return f"phải là chữ, đang là {_kind_name(value)}", "đặt nội dung trong dấu nháy kép"
    if kind == "string_pattern_mismatch":
        return f"“{value}” sai dạng mã", "chỉ dùng chữ thường không dấu, số, gạch ngang; viện dẫn nối bằng dấu /"
    if kind == "string_too_short":
        return "để trống", "điền nội dung hoặc xóa dòng này"
    if kind in ("list_type", "model_type", "dict_type", "model_attributes_type"):
        return f"sai kiểu: đang là {_kind_name(value)}", _shape(kind)
    if kind == "too_short":
        return "danh sách còn thiếu", f"cần ít nhất {context.get('min_length', 1)} dòng"
    if kind.startswith("int") or kind.startswith("greater"):
        return f"“{value}” không phải số hợp lệ", "viết số nguyên dương, không dấu chấm, không nháy"
    return f"giá trị không hợp lệ ({detail['msg']})", "xem bảng các mục trong data/README.md"


def _listed(expected: str) -> str:
    return expected.replace(" or ", " hoặc ").replace("'", "")


def _shape(kind: str) -> str:
    if kind == "list_type":
        return "viết thành danh sách, mỗi dòng bắt đầu bằng dấu gạch ngang -"
    return "viết thành các dòng “khóa: giá trị” thụt vào trong"


def _kind_name(value: object) -> str:
    names = {bool: "đúng/sai", int: "số", str: "chữ", list: "danh sách", dict: "nhóm khóa", type(None): "trống"}
    return names.get(type(value), type(value).__name__)


def _nearest(key: str, model: type[BaseModel]) -> str:
    close = difflib.get_close_matches(key, sorted(keys_of(model)), n=1, cutoff=0.6)
    return f"có phải “{close[0]}”? Nếu không, xóa dòng này" if close else "xóa dòng này hoặc xem data/README.md"


def keys_of(model: object) -> set[str]:
    """All data keys in a model and in the models inside it."""
    if typing.get_origin(model) is not None:
        return set().union(*(keys_of(part) for part in typing.get_args(model)), set())
    if not (isinstance(model, type) and issubclass(model, BaseModel)):
        return set()
    keys: set[str] = set()
    for name, info in model.model_fields.items():
        keys.add(info.alias or name)
        keys |= keys_of(info.annotation)
    return keys
