"""A tiny but complete data folder for tests, and how a test changes one file of it.

The records live in ``tests/data/tiny``. Only the words of the interface (cau-chu/) and the assumptions on cost
are the real ones: they state no facts, and templates and formulas look up each of them.
"""

import shutil
from pathlib import Path

from site_builder.facts import DATA, Facts, load_facts, read_facts

TINY = Path(__file__).parent / "tiny"
CRACKER = "vat-pham/do-thu/phao-thu.yaml"
SWEETS = "vat-pham/do-thu/keo-thu.yaml"
BATTERY = "vat-pham/do-thu/pin-thu.yaml"


class World:
    """A data folder of its own; paths are relative to it, with "/"."""

    def __init__(self, folder: Path):
        self.data = folder / "data"
        shutil.copytree(TINY, self.data)
        shutil.copytree(DATA / "cau-chu", self.data / "cau-chu")
        for name in ("gia-dinh.yaml", "quy-mo.yaml"):
            shutil.copy(DATA / name, self.data / name)

    def text(self, path: str) -> str:
        """The text of one file."""
        return (self.data / path).read_text(encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        """Write a whole file, new or not."""
        (self.data / path).write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Change the one place of a file that reads ``old``."""
        text = self.text(path)
        if text.count(old) != 1:
            raise AssertionError(f"{path}: “{old}” stands there {text.count(old)} times, not once")
        self.write(path, text.replace(old, new))

    def line_of(self, path: str, text: str) -> int:
        """The number (from 1) of the only line that holds ``text``."""
        found = [number for number, line in enumerate(self.text(path).splitlines(), 1) if text in line]
        if len(found) != 1:
            raise AssertionError(f"{path}: “{text}” stands in lines {found}")
        return found[0]

    def read(self) -> Facts:
        """The facts with the problems of reading them; no rule is run."""
        return read_facts(self.data)

    def load(self) -> Facts:
        """The facts; raises DataError when a rule or the reading finds a problem."""
        return load_facts(self.data)
