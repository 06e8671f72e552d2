"""The browser's Python: Pyodide's files, its library and our package, trimmed, byte-compiled, self-hosted.

Pyodide 0.29.5 runs CPython 3.13, the same as the build, so ``pyodide py-compile`` (pyodide-build)
makes bytecode that fits. Only the modules that the checker loads are shipped, and the runtime's WebAssembly comes in
two parts: the functions in use, and the rest, which is fetched when one of them is called. What is in use is found
by running the checker (see ``in_use``); the browser tests prove that all decision cases still get the same answers.

What the site serves is named after its content, so that no cache on the way can mix two builds, and
each big file has a gzipped twin, ``.goi``, for hosts that compress nothing (not ``.gz``: some hosts label
that as packed or make it themselves). ``tho.js`` carries the list of them.
"""

import gzip
import hashlib
import json
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

from site_builder.bytecode import FIXED_TIME, byte_compile
from site_builder.compile import for_browser
from site_builder.facts import PROJECT
from site_builder.in_use import functions_in_use, modules_in_use
from site_builder.library import STAND_INS, put_stand_ins, trim_library
from site_builder.phrases import LANGUAGES
from site_builder.scripts import PARTS, source
from site_builder.wasm.glue import lean_exports, lean_glue
from site_builder.wasm.profile import noting
from site_builder.wasm.split import Split

PYODIDE = PROJECT / "node_modules" / "pyodide"
BUILT = PROJECT / "build" / "runtime"
GLUE, WASM, SECOND = "pyodide.asm.js", "pyodide.asm.wasm", "pyodide.sau.wasm"
FROM_NPM = ("pyodide.js", GLUE, WASM)
LIBRARY, PACKAGE, STAMP = "python_stdlib.zip", "checker.zip", "stamp"
WHOLE, CALLED = "whole.wasm", "called.json"  # kept, not shipped: what was split, and by what
SCRIPTS = ("pyodide.js", GLUE)  # run as scripts, so they have no twin
SHIPPED = (*FROM_NPM, SECOND, LIBRARY, PACKAGE)
FOLDER = "assets/kiem-tra"
SERVED = "may"  # below FOLDER: the files named after their content
PACKED = ".goi"
WORKER_PARTS = [f"{FOLDER}/{PARTS}/{name}.js" for name in ("chon", "phan-sau", "tho")]


def build_runtime(catalogue: dict) -> Path:
    """Make build/runtime unless it is already made from exactly these sources; returns the folder."""
    stamp = _fingerprint()
    if (BUILT / STAMP).exists() and (BUILT / STAMP).read_text() == stamp:
        return BUILT
    print("Chuẩn bị Python cho trình duyệt: biên dịch thư viện và bộ kiểm tra…", flush=True)
    shutil.rmtree(BUILT, ignore_errors=True)
    BUILT.mkdir(parents=True)
    for name in (*FROM_NPM, LIBRARY):
        shutil.copy(PYODIDE / name, BUILT / name)
    zip_package(BUILT / PACKAGE)
    put_stand_ins(BUILT / LIBRARY)
    trim_library(BUILT / LIBRARY, _loaded_modules(BUILT, catalogue))
    glue = _lean_names(BUILT)
    for archive in (LIBRARY, PACKAGE):
        byte_compile(BUILT / archive)
    (BUILT / GLUE).write_text(glue, encoding="utf-8")
    print("Chuẩn bị Python cho trình duyệt: tìm những phần được dùng…", flush=True)
    (BUILT / WASM).rename(BUILT / WHOLE)
    (BUILT / CALLED).write_text(json.dumps(_called_functions(BUILT, catalogue)))
    split_runtime(BUILT, json.loads((BUILT / CALLED).read_text()))
    for name in ("pyodide.js", GLUE, LIBRARY, PACKAGE):
        (BUILT / f"{name}{PACKED}").write_bytes(_packed((BUILT / name).read_bytes()))
    (BUILT / STAMP).write_text(stamp)
    return BUILT


def _sources() -> list[Path]:
    return sorted((PROJECT / "checker").glob("*.py"))


def _cases() -> list[Path]:
    return sorted((PROJECT / "tests" / "cases").glob("*.*"))


def _fingerprint() -> str:
    digest = hashlib.sha256(sys.version.encode())
    here = Path(__file__).parent
    steps = [here / f"{name}.py" for name in ("runtime", "bytecode", "in_use", "library")]
    this = [*steps, *sorted((here / "wasm").glob("*.py")), *sorted(STAND_INS.rglob("*.py"))]
    scripts = [
        PROJECT / "scripts" / f"{name}.mjs" for name in ("modules_in_use", "functions_in_use", "checker_in_node")
    ]
    for path in [*this, *scripts, *_sources(), *_cases(), *(PYODIDE / name for name in (*FROM_NPM, LIBRARY))]:
        if not path.exists():
            sys.exit(f"Thiếu {path}. Chạy “make setup” trước.")
        digest.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def zip_package(target: Path) -> None:
    """The checker's sources as a zip, the same bytes for the same sources."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in _sources():
            entry = zipfile.ZipInfo(f"checker/{path.name}", FIXED_TIME)
            archive.writestr(entry, path.read_bytes())


def _lean_names(folder: Path) -> str:
    """Drop the names that nobody takes from the module in ``folder``; returns the script without them.

    Whoever could take one: Pyodide's scripts, and the Python sources of the (still uncompiled) library.
    """
    with zipfile.ZipFile(folder / LIBRARY) as library:
        sources = [library.read(name).decode() for name in library.namelist() if name.endswith(".py")]
    others = [(PYODIDE / name).read_text(encoding="utf-8") for name in ("pyodide.js", "pyodide.mjs")]
    glue = lean_glue((folder / GLUE).read_text(encoding="utf-8"), [*others, *sources])
    (folder / WASM).write_bytes(lean_exports((folder / WASM).read_bytes(), [glue, *others, *sources]))
    return glue


def _loaded_modules(runtime: Path, catalogue: dict) -> set[str]:
    """Files of the library that are loaded when the runtime, in the folder, answers questions."""
    with tempfile.TemporaryDirectory() as name:
        folder = _node_runtime(Path(name), runtime)
        shutil.copy(runtime / WASM, folder)
        return modules_in_use(folder, runtime / PACKAGE, catalogue)


def _node_runtime(folder: Path, runtime: Path) -> Path:
    """Put the runtime into ``folder``, with what Node needs to start it, without its WebAssembly."""
    for file in ("pyodide.mjs", "pyodide-lock.json"):
        shutil.copy(PYODIDE / file, folder)
    for file in (GLUE, LIBRARY):
        shutil.copy(runtime / file, folder)
    return folder


def _called_functions(runtime: Path, catalogue: dict) -> list[int]:
    """The own functions of the whole module that are called when the runtime in the folder answers questions."""
    with tempfile.TemporaryDirectory() as name:
        folder = _node_runtime(Path(name), runtime)
        (folder / WASM).write_bytes(noting((runtime / WHOLE).read_bytes()))
        return functions_in_use(folder, runtime / PACKAGE, catalogue)


def split_runtime(runtime: Path, called: list[int]) -> None:
    """Split the whole module in ``runtime``: the functions ``called`` into the first part, the rest into the second."""
    split = Split.of((runtime / WHOLE).read_bytes(), called)
    for name, content in ((WASM, split.first()), (SECOND, split.second())):
        (runtime / name).write_bytes(content)
        (runtime / f"{name}{PACKED}").write_bytes(_packed(content))


def write_bundle(site: Path, catalogue: dict, made: Path | None = None) -> None:
    """Put runtime, package and catalogue into ``site/assets/kiem-tra/``; replaces what a run before put there.

    ``made``: a folder with another runtime than that of ``build_runtime``.
    """
    target = site / FOLDER
    shutil.rmtree(target / SERVED, ignore_errors=True)
    (target / SERVED).mkdir(parents=True)
    runtime = made or build_runtime(catalogue)
    files = {}
    for name in SHIPPED:
        content, packed = (runtime / name).read_bytes(), (runtime / f"{name}{PACKED}").read_bytes()
        files[name] = _serve(target, name, content, packed)
    for language in LANGUAGES:
        name = f"danh-muc.{language}.json"
        text = json.dumps(for_browser(catalogue, language), ensure_ascii=False, separators=(",", ":")).encode()
        files[name] = _serve(target, name, text, _packed(text))
    # Pyodide wants to know which release it is; it takes that from a lock file, which is not shipped.
    info = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    told = json.dumps({"tep": files, "info": info})
    sources = map(source, WORKER_PARTS)
    (target / "tho.js").write_text("\n".join([f"self.MAY = {told};", *sources]), encoding="utf-8")


def download_bytes(site: Path) -> int:
    """Bytes that a visitor fetches for the checker, in Vietnamese, from a host that compresses nothing."""
    first = (site / FOLDER / "tho.js").read_text(encoding="utf-8").split("\n", 1)[0]
    files = json.loads(first.removeprefix("self.MAY = ").removesuffix(";"))["tep"]
    left_out = {SECOND, *(f"danh-muc.{language}.json" for language in LANGUAGES if language != "vi")}
    return sum(file["goi"] for name, file in files.items() if name not in left_out)


def _serve(target: Path, name: str, content: bytes, packed: bytes) -> dict:
    """Write a file under a name that holds its digest; returns what the worker is told about it."""
    stem, suffix = name.rsplit(".", 1)
    path = f"{SERVED}/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{suffix}"
    (target / path).write_bytes(content)
    if name not in SCRIPTS:
        (target / f"{path}{PACKED}").write_bytes(packed)
    return {"tep": path, "byte": len(content), "goi": len(packed)}


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, 9, mtime=0)
