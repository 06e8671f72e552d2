"""Drops what the theme puts into the site and no page loads: its scripts, its search workers, its source maps."""

import shutil
from pathlib import Path


def drop_unused(site: Path) -> None:
    """Remove the theme's scripts and all source maps from the built ``site``; a test sees that no page misses them."""
    shutil.rmtree(site / "assets" / "javascripts", ignore_errors=True)
    for path in site.rglob("*.map"):
        path.unlink()
