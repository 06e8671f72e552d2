"""One module -> a first part with the functions that are used, and a second with the rest, fetched when called.

No function is lost and none changes: where the first part calls or shows a function of the second, it holds a
short one that has the second part put in (slot 0 of a table of the first part) and then calls through that table.
So which functions go into the first part decides about speed, never about answers.

The table, shown as ``~``: slot 0 the function that brings the second part, then the functions that the second part
calls in the first (imported by it as ``~ 1``, ``~ 2``…), then those of the second part that the first one calls.
Global variables that both use are shown as ``~g…``.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.wasm.binary import (
    A_FUNCTION,
    A_GLOBAL,
    A_TABLE,
    CODE,
    ELEMENT,
    END,
    FUNCREF,
    FUNCTION,
    GLOBAL,
    IMPORT,
    TYPE,
    Export,
    Import,
    WasmError,
    after_number,
    assembled,
    number,
    sized,
    vector,
    written,
    written_signed,
)
from site_builder.wasm.module import NO_VALUES, Module

OURS = "~"
"""Module name and first letter of everything that the two parts share between themselves."""
_START = 8
_CONST, _LOCAL_GET, _CALL_INDIRECT = b"\x41", b"\x20", b"\x11"
_NEVER = b"\0\0\x0b"  # no local variables, unreachable, end: a function that nothing can call
_NO_LOCALS = b"\0"


@dataclass
class Split:
    """What goes where. Numbers of functions are those of the whole module."""

    whole: Module
    moved: list[int]
    """The functions of the second part, in order."""
    shared: list[int]
    """Functions of the first part that the second calls."""
    reached: list[int]
    """Functions of the second part that the first one calls or shows."""
    variables: list[int]
    """Global variables that the second part uses."""

    @classmethod
    def of(cls, module: bytes, used: Iterable[int]) -> "Split":
        """Decide by ``used``, the slots that ``profile.noting`` fills. Raises WasmError for what it cannot read."""
        whole = Module.read(module)
        keep = {whole.first_own + slot for slot in used}
        keep |= {number(whole.parts[_START], 0)[0]} if _START in whole.parts else set()
        own = list(enumerate(whole.bodies, whole.first_own))
        moved = [place for place, body in own if place not in keep and body.movable]
        gone = set(moved)
        called = {place for where, body in own if where in gone for place in body.functions()}
        named = {place for where, body in own if where not in gone for place in body.functions()}
        named |= {one.index for one in whole.exports if one.kind == A_FUNCTION} | _in_tables(whole)
        variables = {place for where, body in own if where in gone for *_, place in body.globals}
        return cls(whole, moved, sorted(called - gone), sorted(named & gone), sorted(variables))

    @property
    def slots(self) -> int:
        """The size of the shared table."""
        return 1 + len(self.shared) + len(self.reached)

    def first(self) -> bytes:
        """The first part: takes the place of the whole module."""
        whole, table = self.whole, self.whole.next_table
        places = {place: slot for slot, place in enumerate(self.reached, 1 + len(self.shared))}
        gone = set(self.moved)
        nothing = whole.types.index(NO_VALUES) if NO_VALUES in whole.types else len(whole.types)
        bodies = []
        for place, content in enumerate(whole.raw_bodies, whole.first_own):
            if place in places:
                bodies.append(self._bridge(place, places[place], nothing, table))
            else:
                bodies.append(_NEVER if place in gone else content)
        mine = len(whole.imported(A_GLOBAL))
        shown = [Export(OURS, A_TABLE, table)]
        shown += [Export(_global_name(place), A_GLOBAL, place) for place in self.variables if place >= mine]
        return whole.bytes(
            type=vector([*whole.types, *([NO_VALUES] if nothing == len(whole.types) else [])]),
            table=vector([*whole.tables, self._table()]),
            export=vector(one.bytes() for one in [*whole.exports, *shown]),
            element=_one_more(whole.parts[ELEMENT], _segment(table, 1, self.shared)),
            code=vector(map(sized, bodies)),
        )

    def second(self) -> bytes:
        """The second part: imports from the first what it needs, and puts its own functions into the table."""
        whole = self.whole
        functions = {place: at for at, place in enumerate([*self.shared, *self.moved])}
        variables = {place: at for at, place in enumerate(self.variables)}
        bodies = (
            whole.bodies[place - whole.first_own].renumbered(functions.__getitem__, variables.__getitem__)
            for place in self.moved
        )
        taken = [*self._imported_functions(), *self._imported_variables()]
        taken += [one for one in whole.imports if one.kind not in (A_FUNCTION, A_GLOBAL)]
        taken.append(Import(OURS, OURS, A_TABLE, self._table()))
        table = len(whole.imported(A_TABLE))
        held = [functions[place] for place in self.reached]
        return assembled(
            [
                (TYPE, whole.parts[TYPE]),
                (IMPORT, vector(one.bytes() for one in taken)),
                (FUNCTION, vector(written(whole.type_of[place]) for place in self.moved)),
                (ELEMENT, vector([_segment(table, 1 + len(self.shared), held)])),
                (CODE, vector(map(sized, bodies))),
            ]
        )

    def _bridge(self, place: int, slot: int, nothing: int, table: int) -> bytes:
        """Has the second part put in, then hands the same values to the function in ``slot``."""
        type_place = self.whole.type_of[place]
        values = (_LOCAL_GET + written(at) for at in range(self.whole.parameters(type_place)))
        bring = _CONST + written_signed(0) + _CALL_INDIRECT + written(nothing) + written(table)
        call = _CONST + written_signed(slot) + _CALL_INDIRECT + written(type_place) + written(table)
        return b"".join([_NO_LOCALS, bring, *values, call, bytes([END])])

    def _table(self) -> bytes:
        return bytes([FUNCREF, 0]) + written(self.slots)

    def _imported_functions(self) -> list[Import]:
        types = (written(self.whole.type_of[place]) for place in self.shared)
        return [Import(OURS, str(slot), A_FUNCTION, kind) for slot, kind in enumerate(types, 1)]

    def _imported_variables(self) -> list[Import]:
        taken = self.whole.imported(A_GLOBAL)
        own = _own_globals(self.whole)
        return [
            taken[place] if place < len(taken) else Import(OURS, _global_name(place), A_GLOBAL, own[place - len(taken)])
            for place in self.variables
        ]


def _global_name(place: int) -> str:
    return f"{OURS}g{place}"


def _segment(table: int, start: int, functions: list[int]) -> bytes:
    """Functions that are put into a table from a slot on, when the module starts."""
    where = written(table) + _CONST + written_signed(start) + bytes([END, 0])
    return b"\x02" + where + vector(map(written, functions))


def _one_more(section: bytes, entry: bytes) -> bytes:
    count, at = number(section, 0)
    return written(count + 1) + section[at:] + entry


def _in_tables(whole: Module) -> set[int]:
    """Functions that the module's tables hold from the start: segments of the plain kind (flags 0)."""
    content = whole.parts.get(ELEMENT, b"\0")
    count, at = number(content, 0)
    found: set[int] = set()
    for _ in range(count):
        if content[at] != 0:
            raise WasmError(f"an element segment of kind {content[at]} is not known")
        at = _after_constant(content, at + 1)
        many, at = number(content, at)
        for _ in range(many):
            place, at = number(content, at)
            found.add(place)
    return found


def _after_constant(content: bytes, at: int) -> int:
    """Where a constant expression of one instruction (global.get or i32.const) ends."""
    end = after_number(content, at + 1)
    if content[at] not in (0x23, 0x41, 0x42) or content[end] != END:
        raise WasmError("a constant expression of more than one instruction is not known")
    return end + 1


def _own_globals(whole: Module) -> list[bytes]:
    """The types of the module's own global variables."""
    content = whole.parts.get(GLOBAL, b"\0")
    count, at = number(content, 0)
    found = []
    for _ in range(count):
        found.append(content[at : at + 2])
        at = _after_constant(content, at + 2)
    return found
