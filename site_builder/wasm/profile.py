"""Which functions of a module are called: a copy of it that notes them in a table."""

from site_builder.wasm.binary import A_FUNCTION, A_TABLE, FUNCREF, Export, sized, vector, written, written_signed
from site_builder.wasm.bodies import instructions_of
from site_builder.wasm.module import Module
from site_builder.wasm.split import OURS

_CONST, _REF_FUNC, _TABLE_SET = b"\x41", b"\xd2", b"\x26"


def noting(module: bytes) -> bytes:
    """The module with a table ``~``: a slot for each of its own functions, filled when that one is first called."""
    whole = Module.read(module)
    anything = next(one.index for one in whole.exports if one.kind == A_FUNCTION)  # shown, so it may be referred to
    note = _REF_FUNC + written(anything) + _TABLE_SET + written(whole.next_table)
    bodies = []
    for slot, content in enumerate(whole.raw_bodies):
        at = instructions_of(content)
        bodies.append(sized(content[:at] + _CONST + written_signed(slot) + note + content[at:]))
    table = bytes([FUNCREF, 0]) + written(len(bodies))
    return whole.bytes(
        table=vector([*whole.tables, table]),
        export=vector(one.bytes() for one in [*whole.exports, Export(OURS, A_TABLE, whole.next_table)]),
        code=vector(bodies),
    )
