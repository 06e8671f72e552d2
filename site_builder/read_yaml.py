"""Strict YAML: strings stay strings, duplicate keys are refused, every value knows its line.

PyYAML's defaults turn ``NO`` into False, ``012`` into 10 and ``2025-07-01`` into a date, and keep
the last of two equal keys. Officials edit these files by hand, so none of that may happen.
"""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from yaml.composer import Composer
from yaml.resolver import Resolver

from site_builder.problems import Problem

if yaml.__with_libyaml__:
    from yaml.cyaml import CParser

# The only plain values that are not text: true/false, null, and whole numbers without a leading zero.
_TYPED = {
    "true": True,
    "false": False,
    "null": None,
    "": None,
}
_WHOLE_NUMBER = re.compile(r"0|[1-9][0-9]*")
# A value that begins with a quote and reaches the end of its line without the other one.
_OPENED = re.compile(r"""[^#"']*(?:: |- )(?:"(?:[^"\\]|\\.)*|'[^']*)$""")

_SLOWLY = re.compile("[\t\ufeff]")

Location = tuple[str | int, ...]


@dataclass
class Document:
    """One YAML file as plain values, with the line (from 1) of every key and list entry."""

    value: object = None
    lines: dict[Location, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line_of(self, location: Location) -> int:
        """The line of ``location``, or of the nearest enclosing value that has one."""
        while location and location not in self.lines:
            location = location[:-1]
        return self.lines.get(location, 1)


def read_yaml(path: Path, shown: str) -> Document:
    """Read one file; never raises for bad YAML, but reports it in ``Document.problems``."""
    document = Document()
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        document.problems.append(Problem(shown, 1, "", "tệp không phải UTF-8", "lưu lại tệp với bảng mã UTF-8"))
        return document
    try:
        root = _compose(text)
        document.value = None if root is None else _plain(root, (), document, shown)
    except yaml.YAMLError as error:
        document.problems.append(_syntax_problem(error, text, shown))
        return document
    except RecursionError:
        document.problems.append(Problem(shown, 1, "", "lồng nhau quá sâu", "xem lại các dấu ngoặc [ và {"))
        return document
    if document.value is None:
        document.problems.append(Problem(shown, 1, "", "tệp trống", "điền nội dung hoặc xóa tệp"))
    return document


class _NoAliases(Composer):
    """Refuses ``*name``: a value that stands elsewhere has no line of its own, and may hold itself."""

    def compose_node(self, parent, index):
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark
            raise yaml.MarkedYAMLError(problem="không dùng dấu * để lấy lại nội dung", problem_mark=mark)
        return super().compose_node(parent, index)


class _Loader(_NoAliases, yaml.SafeLoader):
    """PyYAML's own parser: slow, and its messages are those that people see."""


_Quick = _Loader
if yaml.__with_libyaml__:

    class _Quick(_NoAliases, CParser, Resolver):
        """The same by libyaml, some four times as fast."""

        def __init__(self, stream):
            CParser.__init__(self, stream)
            Composer.__init__(self)
            Resolver.__init__(self)


def _compose(text: str) -> yaml.Node | None:
    """The nodes of a text. Raises yaml.YAMLError.

    What libyaml refuses is read again for the message; so is what only it would take: tabs and byte order marks.
    """
    if _SLOWLY.search(text) is None:
        with suppress(yaml.YAMLError):
            return yaml.compose(text, Loader=_Quick)
    return yaml.compose(text, Loader=_Loader)


def _syntax_problem(error: yaml.YAMLError, text: str, shown: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    if mark and mark.index >= len(text):  # a quote or bracket that is never closed: name where it opens
        mark = getattr(error, "context_mark", None) or mark
    # A character that YAML does not allow has no mark, only a position.
    line = mark.line + 1 if mark else text.count("\n", 0, getattr(error, "position", 0)) + 1
    opened = _unclosed_quote(text)
    if opened and opened < line:  # the parser notices only at the next quote, perhaps far below
        return Problem(
            shown, opened, "", "sai cú pháp YAML (dấu nháy mở mà không đóng)", "đóng dấu nháy ở cuối dòng này"
        )
    detail = getattr(error, "problem", None) or str(error).splitlines()[0]
    return Problem(
        shown, line, "", f"sai cú pháp YAML ({detail})", "xem lại thụt đầu dòng, dấu hai chấm và dấu nháy ở dòng này"
    )


def _unclosed_quote(text: str) -> int | None:
    """The first line (from 1) whose value opens a quote that does not close on it."""
    for number, line in enumerate(text.splitlines(), 1):
        if _OPENED.match(line):
            return number
    return None


def _plain(node: yaml.Node, location: Location, document: Document, shown: str) -> object:
    document.lines.setdefault(location, node.start_mark.line + 1)
    if node.tag and not node.tag.startswith("tag:yaml.org,2002:"):
        _report(document, shown, node, location, f"thẻ lạ {node.tag}", "bỏ thẻ bắt đầu bằng dấu !")
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, location, document, shown)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*location, index), document, shown) for index, child in enumerate(node.value)]
    return _scalar(node)


def _mapping(node: yaml.MappingNode, location: Location, document: Document, shown: str) -> dict:
    result: dict[str, object] = {}
    for key_node, value_node in node.value:
        key = key_node.value
        here = (*location, key)
        if not isinstance(key_node, yaml.ScalarNode):
            _report(document, shown, key_node, location, "khóa không phải chữ", "viết khóa là một từ")
            continue
        if key == "<<":
            _report(document, shown, key_node, here, "không dùng khóa gộp <<", "chép hẳn nội dung ra")
            continue
        if key in result:
            first = document.lines[here]
            _report(document, shown, key_node, here, f"khóa lặp lại (đã có ở dòng {first})", "giữ một, xóa một")
            continue
        document.lines[here] = key_node.start_mark.line + 1
        result[key] = _plain(value_node, here, document, shown)
    return result


def _scalar(node: yaml.ScalarNode) -> object:
    if node.style:  # quoted or block text
        return node.value
    if node.value in _TYPED:
        return _TYPED[node.value]
    if _WHOLE_NUMBER.fullmatch(node.value):
        return int(node.value)
    return node.value


def _report(document: Document, shown: str, node: yaml.Node, location: Location, wrong: str, remedy: str) -> None:
    key = dotted(location)
    document.problems.append(Problem(shown, node.start_mark.line + 1, key, wrong, remedy))


def dotted(location: Location) -> str:
    """``("quy_tac", 0, "tu")`` -> ``quy_tac[1].tu``; lists are counted from one, as people do."""
    parts: list[str] = []
    for part in location:
        if isinstance(part, int):
            parts.append(f"[{part + 1}]")
        else:
            parts.append(f".{part}" if parts else str(part))
    return "".join(parts)
