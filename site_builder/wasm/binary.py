"""The binary format: numbers, sections and the lists in them (WebAssembly core specification, chapter 5)."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

MAGIC = b"\0asm\1\0\0\0"
CUSTOM, TYPE, IMPORT, FUNCTION, TABLE, GLOBAL, EXPORT, ELEMENT, CODE = 0, 1, 2, 3, 4, 6, 7, 9, 10
ORDER = (CUSTOM, 1, 2, 3, 4, 5, 13, 6, 7, 8, 9, 12, 10, 11)
"""How sections may follow one another."""
A_FUNCTION, A_TABLE, A_MEMORY, A_GLOBAL, A_TAG = range(5)
FUNCREF, END = 0x70, 0x0B


class WasmError(ValueError):
    """The module holds something that this reader does not know; the message says what and where."""


def number(content: bytes, at: int) -> tuple[int, int]:
    """An unsigned LEB128 number and where the next thing begins."""
    value = shift = 0
    while True:
        byte = content[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def written(value: int) -> bytes:
    """An unsigned number in LEB128."""
    made = bytearray()
    while value > 0x7F:
        made.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*made, value])


def written_signed(value: int) -> bytes:
    """A number of zero or more in signed LEB128, as ``i32.const`` wants it."""
    made = bytearray()
    while value > 0x3F:
        made.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*made, value])


def sized(content: bytes) -> bytes:
    """The content with its length before it."""
    return written(len(content)) + content


def vector(entries: Iterable[bytes]) -> bytes:
    """The entries with their count before them."""
    listed = list(entries)
    return written(len(listed)) + b"".join(listed)


def sections(module: bytes) -> Iterator[tuple[int, bytes]]:
    """Each section's id and content, in order. Raises WasmError for what is no module."""
    if not module.startswith(MAGIC):
        raise WasmError("no WebAssembly module of version 1")
    at = len(MAGIC)
    while at < len(module):
        kind = module[at]
        size, at = number(module, at + 1)
        yield kind, module[at : at + size]
        at += size


def assembled(parts: Iterable[tuple[int, bytes]]) -> bytes:
    """The module of these sections."""
    return MAGIC + b"".join(bytes([kind]) + sized(content) for kind, content in parts)


def entries(content: bytes, skip: Callable[[bytes, int], int]) -> list[bytes]:
    """A list's entries as bytes; ``skip`` tells where the entry at a place ends."""
    count, at = number(content, 0)
    found = []
    for _ in range(count):
        end = skip(content, at)
        found.append(content[at:end])
        at = end
    if at != len(content):
        raise WasmError(f"{len(content) - at} bytes after the last entry of a section")
    return found


def after_sized(content: bytes, at: int) -> int:
    """Where a name or a body, which says its length, ends."""
    size, at = number(content, at)
    return at + size


def after_number(content: bytes, at: int) -> int:
    """Where a number ends."""
    return number(content, at)[1]


def _after_limits(content: bytes, at: int) -> int:
    """``flags least [most]``, of a table or a memory."""
    bounded = content[at] & 1
    at = after_number(content, at + 1)
    return after_number(content, at) if bounded else at


def after_table(content: bytes, at: int) -> int:
    """Where a table's type ends."""
    return _after_limits(content, at + 1)


_AFTER_TYPE = {
    A_FUNCTION: after_number,
    A_TABLE: after_table,
    A_MEMORY: _after_limits,
    A_GLOBAL: lambda content, at: at + 2,
    A_TAG: lambda content, at: after_number(content, at + 1),
}


def after_import(content: bytes, at: int) -> int:
    """Where an entry of the import section ends."""
    at = after_sized(content, after_sized(content, at))
    return _AFTER_TYPE[content[at]](content, at + 1)


def after_export(content: bytes, at: int) -> int:
    """Where an entry of the export section ends."""
    return after_number(content, after_sized(content, at) + 1)


@dataclass(frozen=True)
class Export:
    """An entry of the export section: what kind of thing, which one, and its name."""

    name: str
    kind: int
    index: int

    @classmethod
    def of(cls, entry: bytes) -> "Export":
        """Read from an entry's bytes."""
        start = after_number(entry, 0)
        end = after_sized(entry, 0)
        return cls(entry[start:end].decode(), entry[end], number(entry, end + 1)[0])

    def bytes(self) -> bytes:
        """As the section holds it."""
        return sized(self.name.encode()) + bytes([self.kind]) + written(self.index)


@dataclass(frozen=True)
class Import:
    """An entry of the import section; ``type`` is left as bytes."""

    module: str
    name: str
    kind: int
    type: bytes

    @classmethod
    def of(cls, entry: bytes) -> "Import":
        """Read from an entry's bytes."""
        middle = after_sized(entry, 0)
        end = after_sized(entry, middle)
        module, name = entry[after_number(entry, 0) : middle], entry[after_number(entry, middle) : end]
        return cls(module.decode(), name.decode(), entry[end], entry[end + 1 :])

    def bytes(self) -> bytes:
        """As the section holds it."""
        return sized(self.module.encode()) + sized(self.name.encode()) + bytes([self.kind]) + self.type
