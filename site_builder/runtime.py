"""The browser's Python: Pyodide's files, its library and our package, byte-compiled and self-hosted.

Pyodide 0.29.5 runs CPython 3.13, the same as the build, so ``pyodide py-compile`` (pyodide-build)
makes bytecode that fits. That takes about two seconds off every start in the browser.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from site_builder.facts import PROJECT

PYODIDE = PROJECT / "node_modules" / "pyodide"
BUILT = PROJECT / "build" / "runtime"
FROM_NPM = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm")
LIBRARY, PACKAGE, STAMP = "python_stdlib.zip", "checker.zip", "stamp"
_FIXED_TIME = (2020, 1, 1, 0, 0, 0)  # so that equal sources make equal archives


def build_runtime() -> Path:
    """Make build/runtime unless it is already made from exactly these sources; returns the folder."""
    stamp = _fingerprint()
    if (BUILT / STAMP).exists() and (BUILT / STAMP).read_text() == stamp:
        return BUILT
    print("Chuẩn bị Python cho trình duyệt: biên dịch thư viện và bộ kiểm tra…", flush=True)
    shutil.rmtree(BUILT, ignore_errors=True)
    BUILT.mkdir(parents=True)
    for name in FROM_NPM:
        shutil.copy(PYODIDE / name, BUILT / name)
    shutil.copy(PYODIDE / LIBRARY, BUILT / LIBRARY)
    _zip_package(BUILT / PACKAGE)
    for archive in (LIBRARY, PACKAGE):
        _byte_compile(BUILT / archive)
    (BUILT / STAMP).write_text(stamp)
    return BUILT


def manifest(folder: Path) -> dict:
    """Name -> size in bytes and SHA-256 of each file, for the progress bar and for checking."""
    return {
        path.name: {"bytes": path.stat().st_size, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
        for path in sorted(folder.iterdir())
        if path.name != STAMP
    }


def _sources() -> list[Path]:
    return sorted((PROJECT / "checker").glob("*.py"))


def _fingerprint() -> str:
    digest = hashlib.sha256(sys.version.encode())
    for path in [*_sources(), *(PYODIDE / name for name in (*FROM_NPM, LIBRARY))]:
        if not path.exists():
            sys.exit(f"Thiếu {path}. Chạy “make setup” trước.")
        digest.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _zip_package(target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in _sources():
            entry = zipfile.ZipInfo(f"checker/{path.name}", _FIXED_TIME)
            archive.writestr(entry, path.read_bytes())


def _byte_compile(archive: Path) -> None:
    command = [str(Path(sys.executable).parent / "pyodide"), "py-compile", "--silent", str(archive)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"pyodide py-compile không biên dịch được {archive.name}:\n{done.stdout}{done.stderr}")


def write_bundle(site: Path, catalogue: dict) -> None:
    """Put runtime, package and catalogue into ``site/assets/kiem-tra/``; safe to call once a language."""
    target = site / "assets" / "kiem-tra"
    target.mkdir(parents=True, exist_ok=True)
    runtime = build_runtime()
    for path in runtime.iterdir():
        if path.name != STAMP:
            shutil.copy(path, target / path.name)
    text = json.dumps(catalogue, ensure_ascii=False, separators=(",", ":"))
    (target / "danh-muc.json").write_text(text, encoding="utf-8")
    files = manifest(runtime) | {"danh-muc.json": {"bytes": len(text.encode())}}
    (target / "tep.json").write_text(json.dumps(files), encoding="utf-8")
