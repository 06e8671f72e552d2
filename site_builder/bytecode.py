"""Zips of Python sources -> zips of lean bytecode for the browser, the same bytes for the same sources.

``pyodide py-compile`` (pyodide-build) compiles; docstrings, assertions and line numbers stay out. A
traceback then names functions but no lines; nobody sees one in the browser but in its console, and the library is
a third smaller on the wire. The tables of lines stay in form: the traceback module counts on their length.
"""

import marshal
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from types import CodeType

FIXED_TIME = (2020, 1, 1, 0, 0, 0)
"""The time of every entry, so that equal sources make equal archives."""
_HEADER = 16  # bytes: magic number, then flags, time and size of the source
_NOWHERE = (
    0xF8  # an entry of a table of lines: eight instructions or fewer, of no line (CPython, InternalDocs/code_objects)
)
_RUN, _INSTRUCTION = 8, 2  # instructions for one entry, bytes for one instruction


def byte_compile(archive: Path) -> None:
    """Replace the sources in ``archive`` by bytecode, stored: gzip and brotli pack it better as a whole."""
    command = [str(Path(sys.executable).parent / "pyodide"), "py-compile", "--compression-level", "0", "--silent"]
    environment = os.environ | {"PYTHONOPTIMIZE": "2"}
    done = subprocess.run([*command, str(archive)], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"pyodide py-compile không biên dịch được {archive.name}:\n{done.stdout}{done.stderr}")
    with zipfile.ZipFile(archive) as compiled:
        contents = {name: compiled.read(name) for name in sorted(compiled.namelist())}
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as target:
        for name, content in contents.items():
            target.writestr(zipfile.ZipInfo(name, FIXED_TIME), lean(content) if name.endswith(".pyc") else content)


def lean(compiled: bytes) -> bytes:
    """A .pyc file without the source's time and without line numbers."""
    code = marshal.loads(compiled[_HEADER:])
    return compiled[:4] + bytes(_HEADER - 4) + marshal.dumps(_without_lines(code))


def _without_lines(code: CodeType) -> CodeType:
    constants = (_without_lines(value) if isinstance(value, CodeType) else value for value in code.co_consts)
    whole, rest = divmod(len(code.co_code) // _INSTRUCTION, _RUN)
    table = bytes([_NOWHERE + _RUN - 1]) * whole + (bytes([_NOWHERE + rest - 1]) if rest else b"")
    return code.replace(co_linetable=table, co_consts=tuple(constants))
