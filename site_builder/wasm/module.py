"""A module with its functions at hand: their types, bodies and names."""

from dataclasses import dataclass
from functools import cached_property

from site_builder.wasm import binary
from site_builder.wasm.binary import (
    A_FUNCTION,
    A_TABLE,
    CODE,
    EXPORT,
    FUNCTION,
    IMPORT,
    ORDER,
    TABLE,
    TYPE,
    Export,
    Import,
    WasmError,
    after_export,
    after_import,
    after_number,
    after_sized,
    after_table,
    assembled,
    entries,
    number,
    sections,
)
from site_builder.wasm.bodies import Body, read_body

_PLAIN_FUNCTION = 0x60
NO_VALUES = bytes([_PLAIN_FUNCTION, 0, 0])
"""The type of a function that takes and gives nothing."""


@dataclass
class Module:
    """Sections by id (custom ones apart, which stay before the others), and their contents read when asked for."""

    parts: dict[int, bytes]
    custom: list[bytes]

    @classmethod
    def read(cls, content: bytes) -> "Module":
        """Take a module apart. Raises WasmError."""
        found = list(sections(content))
        return cls({kind: part for kind, part in found if kind}, [part for kind, part in found if not kind])

    def bytes(self, **changed: bytes) -> bytes:
        """Put together again, with sections replaced: ``code=…`` and so on, by the names in ``binary``."""
        parts = self.parts | {getattr(binary, name.upper()): content for name, content in changed.items()}
        kinds = [kind for kind in ORDER if kind and kind in parts]
        return assembled([*((0, content) for content in self.custom), *((kind, parts[kind]) for kind in kinds)])

    @cached_property
    def types(self) -> list[bytes]:
        """The types as bytes."""
        return entries(self.parts[TYPE], _after_type)

    @cached_property
    def imports(self) -> list[Import]:
        """What the module takes from outside."""
        return [Import.of(entry) for entry in entries(self.parts[IMPORT], after_import)]

    @cached_property
    def exports(self) -> list[Export]:
        """What the module shows."""
        return [Export.of(entry) for entry in entries(self.parts[EXPORT], after_export)]

    @cached_property
    def tables(self) -> list[bytes]:
        """The module's own tables, after the imported ones."""
        return entries(self.parts.get(TABLE, b"\0"), after_table)

    @cached_property
    def type_of(self) -> list[int]:
        """The type's place for each function, imported ones first."""
        taken = [number(one.type, 0)[0] for one in self.imported(A_FUNCTION)]
        return taken + [number(entry, 0)[0] for entry in entries(self.parts[FUNCTION], after_number)]

    @cached_property
    def raw_bodies(self) -> list[bytes]:
        """The bodies of the module's own functions, as bytes."""
        found = entries(self.parts[CODE], after_sized)
        return [body[after_number(body, 0) :] for body in found]

    @cached_property
    def bodies(self) -> list[Body]:
        """The bodies, read."""
        return [read_body(content) for content in self.raw_bodies]

    def imported(self, kind: int) -> list[Import]:
        """The imports of one kind, which come first among the things of that kind."""
        return [one for one in self.imports if one.kind == kind]

    @property
    def first_own(self) -> int:
        """The first function that is not imported."""
        return len(self.imported(A_FUNCTION))

    @property
    def next_table(self) -> int:
        """The place that one more table would take."""
        return len(self.imported(A_TABLE)) + len(self.tables)

    def parameters(self, type_place: int) -> int:
        """How many values a function of this type takes."""
        return number(self.types[type_place], 1)[0]


def _after_type(content: bytes, at: int) -> int:
    if content[at] != _PLAIN_FUNCTION:
        raise WasmError(f"type 0x{content[at]:02x} is not that of a function")
    return after_sized(content, after_sized(content, at + 1))  # a value's type is one byte
