"""The figures of a catalogue, measured once for each state of data, checker, cases and this package."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from evaluation.measure import measure

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "build" / "danh-gia"
_SOURCES = (("checker", "*.py"), ("evaluation", "*.py"), ("tests/cases", "*"))
_KEPT = 6  # results of older states that stay, for going back and forth between two states


def figures_for(mapping: Mapping, folder: Path = FOLDER) -> dict:
    """``Figures.as_json`` of a compiled catalogue, from ``folder`` when nothing has changed since."""
    kept = folder / f"{_key(mapping)}.json"
    if kept.exists():
        return json.loads(kept.read_text(encoding="utf-8"))
    figures = measure(mapping).as_json()
    folder.mkdir(parents=True, exist_ok=True)
    half = kept.with_suffix(".moi")
    half.write_text(json.dumps(figures, ensure_ascii=False, indent=1), encoding="utf-8")
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
    newest_first = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in newest_first[_KEPT:]:
        path.unlink(missing_ok=True)
