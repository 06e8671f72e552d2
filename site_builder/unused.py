"""Drops what no page loads: the theme's scripts, its search workers, its source maps, and the parts of joined scripts."""

import shutil
from pathlib import Path

from site_builder.scripts import part_folders


def drop_unused(site: Path) -> None:
    """Remove them from the built ``site``; a test sees that no page misses them."""
    for folder in (site / "assets" / "javascripts", *part_folders(site)):
        shutil.rmtree(folder, ignore_errors=True)
    for path in site.rglob("*.map"):
        path.unlink()
