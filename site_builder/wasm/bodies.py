"""Function bodies read instruction by instruction, for what they refer to.

Every instruction of WebAssembly 2.0 but the vector ones is known, and the exceptions of the older proposal that
Emscripten uses. Anything else is a WasmError: better no lighter module than a wrong one.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from site_builder.wasm.binary import END, WasmError, after_number, number, written

_CALL, _CALL_INDIRECT, _RETURN_CALL, _RETURN_CALL_INDIRECT = 0x10, 0x11, 0x12, 0x13
_GLOBAL_GET, _GLOBAL_SET = 0x23, 0x24
# Opcode -> how many LEB numbers follow it. The shape of a block may be negative; for skipping that is all the same.
_NUMBERS = {
    **dict.fromkeys([0x00, 0x01, 0x05, 0x0B, 0x0F, 0x19, 0x1A, 0x1B, 0xD1, *range(0x45, 0xC5)], 0),
    **dict.fromkeys([0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x09, 0x0C, 0x0D, 0x18], 1),
    **dict.fromkeys([*range(0x20, 0x27), 0x3F, 0x40, 0x41, 0x42, 0xD0, 0xD2, _CALL, _RETURN_CALL], 1),
    **dict.fromkeys([*range(0x28, 0x3F), _CALL_INDIRECT, _RETURN_CALL_INDIRECT], 2),
}
_NUMBERS_AFTER_FC = {**dict.fromkeys(range(8), 0), 8: 2, 9: 1, 10: 2, 11: 1, 12: 2, 13: 1, 14: 2, 15: 1, 16: 1, 17: 1}
_MEMORY_ONLY = {*range(8), 10, 11}  # after 0xFC: what touches nothing but numbers and memory
_FIXED = {0x43: 4, 0x44: 8}  # constants of floating point
_OTHER_TABLES = {0x25, 0x26, 0xD2}  # table.get, table.set, ref.func


@dataclass
class Body:
    """A body's bytes and what it refers to: places (start, end) of the indices of functions and of globals.

    ``movable``: whether it would do the same in another module with the same types, tags, memory and main table.
    """

    content: bytes
    calls: list[tuple[int, int, int]] = field(default_factory=list)
    globals: list[tuple[int, int, int]] = field(default_factory=list)
    movable: bool = True

    def functions(self) -> set[int]:
        """The functions that it calls by name."""
        return {index for _, _, index in self.calls}

    def renumbered(self, function: Callable[[int], int], variable: Callable[[int], int]) -> bytes:
        """The same body with other indices."""
        changes = [(start, end, function(index)) for start, end, index in self.calls]
        changes += [(start, end, variable(index)) for start, end, index in self.globals]
        return b"".join(_spliced(self.content, sorted(changes)))


def _spliced(content: bytes, changes: Iterable[tuple[int, int, int]]):
    at = 0
    for start, end, index in changes:
        yield content[at:start]
        yield written(index)
        at = end
    yield content[at:]


def instructions_of(content: bytes) -> int:
    """Where a body's instructions begin, after its local variables."""
    count, at = number(content, 0)
    for _ in range(count):
        at = after_number(content, at) + 1
    return at


def read_body(content: bytes) -> Body:
    """What the body refers to. Raises WasmError for an instruction that is not known."""
    body = Body(content)
    at, size = instructions_of(content), len(content)
    while at < size:
        at = _after_instruction(body, content, at)
    if at != size or content[-1] != END:
        raise WasmError("a function's body does not end where it should")
    return body


def _after_instruction(body: Body, content: bytes, at: int) -> int:
    code = content[at]
    at += 1
    if code in (_CALL, _RETURN_CALL, _GLOBAL_GET, _GLOBAL_SET):
        index, end = number(content, at)
        (body.calls if code in (_CALL, _RETURN_CALL) else body.globals).append((at, end, index))
        return end
    if code in _FIXED:
        return at + _FIXED[code]
    if code in (0x0E, 0x1C):  # a table of branches; a choice with types
        count, at = number(content, at)
        return _after_numbers(content, at, count + (code == 0x0E))
    if code == 0xFC:
        code, at = number(content, at)
        body.movable = body.movable and code in _MEMORY_ONLY
        return _after_numbers(content, at, _count(_NUMBERS_AFTER_FC, code))
    if code in (_CALL_INDIRECT, _RETURN_CALL_INDIRECT):
        at = after_number(content, at)
        table, at = number(content, at)
        body.movable = body.movable and table == 0
        return at
    body.movable = body.movable and code not in _OTHER_TABLES
    return _after_numbers(content, at, _count(_NUMBERS, code))


def _count(known: dict[int, int], code: int) -> int:
    if code not in known:
        raise WasmError(f"instruction 0x{code:02x} is not known")
    return known[code]


def _after_numbers(content: bytes, at: int, count: int) -> int:
    for _ in range(count):
        at = after_number(content, at)
    return at
