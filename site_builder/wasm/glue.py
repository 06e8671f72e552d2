"""Pyodide's own JavaScript and the names that it takes from the module: what nobody takes stays out.

Emscripten names every function for libraries that may be linked in later. The checker needs none of those.
"""

import re
from collections.abc import Iterable

from site_builder.wasm.binary import A_FUNCTION, A_GLOBAL, vector
from site_builder.wasm.module import Module

_WORD = re.compile(r"[\w$]+")
_TAKEN = re.compile(r'var ([\w$]+)=Module\["\1"\]=wasmExports\["[\w$]+"\];')
"""``var _f=Module["_f"]=wasmExports["f"];``: a name taken, whether or not it is used."""


def lean_glue(script: str, others: Iterable[str]) -> str:
    """The script without names that are taken and then used neither in it nor in the ``others``."""
    used = _words([_TAKEN.sub("", script), *others])
    return _TAKEN.sub(lambda found: found[0] if found[1] in used else "", script)


def lean_exports(module: bytes, texts: Iterable[str]) -> bytes:
    """The module without names that stand in none of ``texts`` (as they are or after an underscore)."""
    whole = Module.read(module)
    used = _words(texts) | {one.name for one in whole.imports if one.module.startswith("GOT.")}
    kept = [
        one
        for one in whole.exports
        if one.kind not in (A_FUNCTION, A_GLOBAL) or one.name in used or f"_{one.name}" in used
    ]
    return whole.bytes(export=vector(one.bytes() for one in kept))


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _WORD.findall(text)}
