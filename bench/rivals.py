"""The pages that the site is measured beside, made from the same checker and catalogue, served by ourselves.

default   what Pyodide's own guide shows: a worker that loads Pyodide, micropip, and the checker as a wheel
pyscript  the same wheel in PyScript

Each asks the question of the address's fragment and then marks its answer as the site does.
"""

import hashlib
import json
import shutil
import zipfile
from importlib.metadata import distribution
from pathlib import Path

from bench.subject import CATALOGUE
from site_builder.facts import PROJECT

FOLDER = PROJECT / "build" / "do-toc-do"
PYODIDE = PROJECT / "node_modules" / "pyodide"
PYSCRIPT = PROJECT / "build" / "npm-do" / "node_modules" / "@pyscript" / "core" / "dist"
WHEEL = "checker-0-py3-none-any.whl"
_METADATA = "Metadata-Version: 2.1\nName: checker\nVersion: 0\n"
_WHEEL = "Wheel-Version: 1.0\nGenerator: bench\nRoot-Is-Purelib: true\nTag: py3-none-any\n"

_WORKER = """
importScripts("pyodide.js");
let answer;
async function start() {
  const python = await loadPyodide();
  await python.loadPackage("micropip");
  await python.pyimport("micropip").install(new URL("WHEEL", self.location.href).href);
  const entry = python.pyimport("checker.browser");
  entry.load(await (await fetch("danh-muc.json")).text());
  answer = entry.answer;
  postMessage({ kind: "ready" });
}
onmessage = ({ data }) => {
  try {
    postMessage({ kind: "answer", id: data.id, shown: JSON.parse(answer(JSON.stringify(data.request))) });
  } catch (error) {
    postMessage({ kind: "failed", id: data.id, reason: String(error) });
  }
};
start().catch((error) => postMessage({ kind: "broken", reason: String(error) }));
""".replace("WHEEL", WHEEL)

_PAGE = """<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đo</title>
<p id="kt-ket-qua"></p><script src="page.js"></script></html>"""
_PAGE_SCRIPT = """
const worker = new Worker("tho.js");
const query = new URLSearchParams(location.hash.slice(1)).get("q");
worker.onmessage = ({ data }) => {
  if (data.kind === "broken") {
    const result = document.getElementById("kt-ket-qua");
    result.textContent = data.reason;
    result.dataset.tang = result.dataset.verdict = "hong";
  }
  if (data.kind === "ready" && query) worker.postMessage({ id: 0, request: { query } });
  if (data.kind !== "answer" || data.id !== 0) return;
  const result = document.getElementById("kt-ket-qua");
  result.textContent = JSON.stringify(data.shown.blocks);
  result.dataset.verdict = data.shown.verdict;
  result.dataset.tang = "day-du";
};
"""
_PYSCRIPT_PAGE = f"""<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đo</title>
<script type="module" src="pyscript/core.js"></script>
<p id="kt-ket-qua"></p>
<script type="py" src="main.py" config='{{"interpreter": "./pyodide.mjs", "packages": ["./{WHEEL}"]}}'></script></html>"""
_PYSCRIPT_PROGRAM = """
import json
from urllib.parse import parse_qs
from pyodide.http import pyfetch
from pyscript import document, window
from checker.browser import answer, load

load(await (await pyfetch("danh-muc.json")).string())
query = parse_qs(str(window.location.hash)[1:])["q"][0]
shown = json.loads(answer(json.dumps({"query": query})))
result = document.getElementById("kt-ket-qua")
result.textContent = json.dumps(shown["blocks"])
result.setAttribute("data-verdict", shown["verdict"])
result.setAttribute("data-tang", "day-du")
"""


def default_page(catalogue: str | None = None, name: str = "mac-dinh") -> Path:
    """The plain Pyodide page; with another catalogue's JSON for measuring growth."""
    folder = _with_pyodide(name, ("pyodide.js", "pyodide.asm.js"), catalogue)
    (folder / "tho.js").write_text(_WORKER, encoding="utf-8")
    (folder / "page.js").write_text(_PAGE_SCRIPT, encoding="utf-8")
    (folder / "index.html").write_text(_PAGE, encoding="utf-8")
    return folder


def pyscript_page() -> Path:
    """PyScript with the same wheel and catalogue. Raises FileNotFoundError when npm has not fetched it."""
    if not PYSCRIPT.exists():
        raise FileNotFoundError("chưa có PyScript: chạy scripts/bench_node.sh")
    folder = _with_pyodide("pyscript", ("pyodide.mjs", "pyodide.asm.js"), None)
    shutil.copytree(PYSCRIPT, folder / "pyscript", ignore=shutil.ignore_patterns("*.map"))
    (folder / "main.py").write_text(_PYSCRIPT_PROGRAM, encoding="utf-8")
    (folder / "index.html").write_text(_PYSCRIPT_PAGE, encoding="utf-8")
    return folder


def _with_pyodide(name: str, scripts: tuple[str, ...], catalogue: str | None) -> Path:
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for file in (*scripts, "pyodide.asm.wasm", "python_stdlib.zip"):
        shutil.copy(PYODIDE / file, folder / file)
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))
    _put_micropip(folder, lock["packages"]["micropip"])
    (folder / "pyodide-lock.json").write_text(json.dumps(lock), encoding="utf-8")
    _write_wheel(folder / WHEEL, {path.name: path.read_bytes() for path in sorted((PROJECT / "checker").glob("*.py"))})
    (folder / "danh-muc.json").write_text(catalogue or CATALOGUE.read_text(encoding="utf-8"), encoding="utf-8")
    return folder


def _put_micropip(folder: Path, entry: dict) -> None:
    """micropip as installed here, packed as a wheel again; the lock is told its hash (npm ships none)."""
    installed = distribution("micropip")
    if installed.version != entry["version"]:
        raise RuntimeError(f"micropip {installed.version} is installed, Pyodide names {entry['version']}")
    target = folder / entry["file_name"]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as wheel:
        for path in installed.files or ():
            if not str(path).startswith("..") and "__pycache__" not in str(path):
                wheel.writestr(str(path), path.read_binary())
    entry["sha256"] = hashlib.sha256(target.read_bytes()).hexdigest()


def _write_wheel(target: Path, modules: dict[str, bytes]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as wheel:
        for name, content in modules.items():
            wheel.writestr(f"checker/{name}", content)
        wheel.writestr("checker-0.dist-info/METADATA", _METADATA)
        wheel.writestr("checker-0.dist-info/WHEEL", _WHEEL)
        wheel.writestr("checker-0.dist-info/RECORD", "")
