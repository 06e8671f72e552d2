"""A part of the built site that holds all that a visitor of the home page and of one thing's page can load.

Compressing the whole site takes minutes; what is never asked for needs no compressed twin.
"""

import json
import shutil
from pathlib import Path

from site_builder.compress import compress

ITEM = "vat-pham/phao-hoa-no/"
_PAGES = ("index.html", "en/index.html", "404.html", f"{ITEM}index.html", "dung-khi-mat-mang/index.html")


def copy_of(site: Path, target: Path) -> Path:
    """Copy the part into ``target``, with the compressed twins that a deployment has. Raises FileNotFoundError."""
    for path in (*_PAGES, "sw.js", *_kept(site)):
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(site / path, target / path)
    compress(target)
    return target


def _kept(site: Path) -> list[str]:
    """What the service worker keeps, and with it everything that pages load; big files plain and packed."""
    told = json.loads((site / "sw.js").read_text(encoding="utf-8").split(";\n", 1)[0].removeprefix("self.BAN = "))
    packed = [f"{path}.goi" for path in told["cap"]]
    return sorted({*told["tep"], *told["cap"], *packed, told["tom_tat"]})
