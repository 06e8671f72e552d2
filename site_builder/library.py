"""Python's library for the browser: only the modules that the checker loads, some of them replaced by stand-ins.

Pyodide imports an event loop, a loader of packages and what these import, and the checker never uses one of them.
``stand_ins`` holds what stands in their places: the few names that are asked for while the runtime starts. Whoever
would call more gets an error; the browser tests prove that nobody does.
"""

import zipfile
from pathlib import Path

from site_builder.bytecode import FIXED_TIME

STAND_INS = Path(__file__).parent / "stand_ins"


def stand_ins() -> dict[str, bytes]:
    """Name in the library -> source of the module that stands there in the browser."""
    paths = sorted(STAND_INS.rglob("*.py"))
    return {path.relative_to(STAND_INS).as_posix(): path.read_bytes() for path in paths}


def put_stand_ins(archive: Path) -> None:
    """Replace modules of the library in ``archive`` by their stand-ins. Raises ValueError if one has no place there."""
    contents, places = _contents(archive), stand_ins()
    if unknown := sorted(places.keys() - contents.keys()):
        raise ValueError(f"{archive.name} has no {', '.join(unknown)}: the library has changed, see {STAND_INS}")
    _write(archive, contents | places)


def trim_library(archive: Path, wanted: set[str]) -> None:
    """Keep in ``archive`` only the files ``wanted``."""
    _write(archive, {name: content for name, content in _contents(archive).items() if name in wanted})


def _contents(archive: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(archive) as whole:
        return {name: whole.read(name) for name in whole.namelist()}


def _write(archive: Path, contents: dict[str, bytes]) -> None:
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in contents.items():
            target.writestr(zipfile.ZipInfo(name, FIXED_TIME), content)
