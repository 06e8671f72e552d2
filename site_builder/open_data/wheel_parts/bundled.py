"""The catalogue that travels with this package, for programs that have no other.

``load_catalogue()`` reads it once; ``main()`` is the command ``an-toan-buu-chinh``.
"""

import json
import os
import sys
from functools import cache
from pathlib import Path

from checker.__main__ import main as _command_line
from checker.catalogue import Catalogue

CATALOGUE = Path(__file__).with_name("danh-muc.json")


@cache
def load_catalogue() -> Catalogue:
    """The bundled catalogue; its ``version`` is that of the portal's data on the day the package was made."""
    return Catalogue.from_mapping(json.loads(CATALOGUE.read_text(encoding="utf-8")))


def main() -> int:
    """Like ``python -m checker``, with the bundled catalogue unless CHECKER_CATALOGUE names another."""
    os.environ.setdefault("CHECKER_CATALOGUE", str(CATALOGUE))
    return _command_line(sys.argv[1:])
