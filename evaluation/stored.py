"""The figures of a catalogue, measured once for each state of data, checker, cases and this package."""

import hashlib
import os
import pickle
from collections.abc import Mapping
from pathlib import Path

from evaluation.measure import Figures, measure

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "build" / "danh-gia"
_SOURCES = (("checker", "*.py"), ("evaluation", "*.py"), ("tests/cases", "*"))
_KEPT = 6  # results of older states that stay, for going back and forth between two states


def figures_for(mapping: Mapping, folder: Path = FOLDER) -> Figures:
    """The figures of a compiled catalogue, from ``folder`` when nothing has changed since.

    They are pickled, since the tests look at single answers too; the folder holds what this machine wrote itself.
    """
    kept = folder / f"{_key(mapping)}.pickle"
    if kept.exists():
        return pickle.loads(kept.read_bytes())
    figures = measure(mapping)
    folder.mkdir(parents=True, exist_ok=True)
    half = kept.with_suffix(f".{os.getpid()}.moi")
    half.write_bytes(pickle.dumps(figures))
    half.replace(kept)
    _forget_old(folder)
    return figures


def _key(mapping: Mapping) -> str:
    digest = hashlib.sha256(str(mapping["phien_ban"]).encode())
    for name, pattern in _SOURCES:
        for path in sorted((PROJECT / name).glob(pattern)):
            if path.is_file():
                digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _forget_old(folder: Path) -> None:
    newest_first = sorted(folder.glob("*.pickle"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in newest_first[_KEPT:]:
        path.unlink(missing_ok=True)
