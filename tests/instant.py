"""Runs the instant tier's own script under Node, on an index made for a test or for the site."""

import json
import subprocess
import tempfile
from pathlib import Path

from site_builder.facts import PROJECT
from site_builder.scripts import joined

SCRIPT = "assets/kiem-tra/tuc-thi.js"


def run_instant(files: list[Path], **asked: list) -> dict:
    """``texts`` -> keys, ``lists`` -> names, ``requests`` -> answers, ``begun`` -> suggestions; ``files`` are those of the index."""
    given = json.dumps({"files": [str(path) for path in files], "script": joined(SCRIPT), **asked})
    command = ["node", str(PROJECT / "scripts" / "instant_in_node.mjs")]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def tier_size(index: Path) -> int:
    """Bytes of the instant tier alone, its script and the first part of its index, each packed by itself."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "tuc-thi.js"
        script.write_text(joined(SCRIPT), encoding="utf-8")
        return brotli_size(index, script)


def brotli_size(*paths: Path) -> int:
    """Bytes of the files after brotli, each packed by itself, as a host sends them."""
    program = (
        "const { readFileSync } = require('fs'), { brotliCompressSync } = require('zlib');"
        "console.log(process.argv.slice(1).reduce((sum, path) => sum + brotliCompressSync(readFileSync(path)).length, 0))"
    )
    done = subprocess.run(["node", "-e", program, *map(str, paths)], capture_output=True, text=True, check=True)
    return int(done.stdout)
