"""Builds the whole site: pages by MkDocs, then the search index by Pagefind."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from site_builder.facts import PROJECT
from site_builder.fingerprints import write_fingerprints
from site_builder.offline import write_offline
from site_builder.together import StyleError, write_together
from site_builder.unused import drop_unused

SITE = PROJECT / "site"


# Steps that need the whole built site: the name shown, and what is done to the folder.
# The last one seals what it finds: nothing may change a file after it.
FINISHERS: tuple[tuple[str, Callable[[Path], None]], ...] = (
    ("Bỏ tệp thừa của giao diện", drop_unused),
    ("Gộp tệp kiểu và mã của trang", write_together),
    ("Ghi số bản vào địa chỉ tệp", write_fingerprints),
    ("Gói trang để đọc khi mất mạng", write_offline),
)


class BuildError(Exception):
    """A step of the build failed; the message says which, with what it printed."""


def build_site(target: Path = SITE) -> Path:
    """Build into ``target``, replacing it only when every step has succeeded. Raises BuildError."""
    fresh = target.with_name(target.name + ".moi")
    shutil.rmtree(fresh, ignore_errors=True)
    _step(
        "Dựng trang (MkDocs)",
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(fresh)],
    )
    _step("Lập chỉ mục tìm kiếm (Pagefind)", [*_PAGEFIND, "--site", str(fresh)])
    _settle(fresh / "pagefind" / "pagefind-entry.json")
    for name, finish in FINISHERS:
        print(f"== {name}…", flush=True)
        try:
            finish(fresh)
        except StyleError as error:
            raise BuildError(str(error)) from error
    old = target.with_name(target.name + ".cu")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)
    pages = sum(1 for _ in target.rglob("*.html"))
    print(f"Xong: {pages} trang trong {target}", flush=True)
    return target


_PAGEFIND = [sys.executable, "-m", "pagefind", "--quiet", "--root-selector", "article"]


def _settle(path: Path) -> None:
    """Pagefind writes the languages in an order of chance; sorted, equal builds are equal to the byte."""
    value = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(value, sort_keys=True, separators=(",", ":")), encoding="utf-8")


def _step(name: str, command: list[str]) -> None:
    print(f"== {name}…", flush=True)
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BuildError(f"{name} thất bại:\n{done.stdout}{done.stderr}")
