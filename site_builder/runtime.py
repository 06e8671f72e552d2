"""The browser's Python: Pyodide's files, its library and our package, trimmed, byte-compiled, self-hosted.

Pyodide 0.29.5 runs CPython 3.13, the same as the build, so ``pyodide py-compile`` (pyodide-build)
makes bytecode that fits. Only the modules that the checker loads are shipped: a run under Node tells
which, on every build, and the browser tests prove that all decision cases still get the same answers.
"""

import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from site_builder.facts import PROJECT

PYODIDE = PROJECT / "node_modules" / "pyodide"
BUILT = PROJECT / "build" / "runtime"
FROM_NPM = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm")
LIBRARY, PACKAGE, STAMP = "python_stdlib.zip", "checker.zip", "stamp"
_FIXED_TIME = (2020, 1, 1, 0, 0, 0)  # so that equal sources make equal archives


# Modules that start-up takes from its frozen copies, so that a look at loaded files misses them, and
# what an error message may need late.
_ALWAYS = [
    "_collections_abc.py",
    "_sitebuiltins.py",
    "abc.py",
    "codecs.py",
    "encodings/ascii.py",
    "encodings/idna.py",
    "encodings/latin_1.py",
    "genericpath.py",
    "importlib/machinery.py",
    "importlib/util.py",
    "io.py",
    "locale.py",
    "ntpath.py",
    "os.py",
    "posixpath.py",
    "site.py",
    "stat.py",
    "sysconfig/__init__.py",
    "_strptime.py",
    "calendar.py",
    "difflib.py",
    "stringprep.py",
    "zipimport.py",
]
# Questions that take every way through the checker: exact, mistyped, asked, unknown, escaped, broken.
_QUESTIONS: tuple[object, ...] = (
    {"query": "gửi pháo hoa nổ đi Nhật", "ngon_ngu": "en"},
    {"query": "phaos hoa nooj, quần ao và zzz %C3%A1 &amp; 20.000mAh", "hang_khong": True},
    {"query": "pháo giấy", "tra_loi": [0], "ngay": "2026-11-22"},
    {"query": "1", "dang_hoi": {"query": "pháo giấy"}},
    {"query": "", "ngay": "not a day"},
    {"query": 5},
    "{",
)


def build_runtime(catalogue: dict) -> Path:
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
    _trim_library(BUILT / LIBRARY, _modules_in_use(catalogue))
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
    this = [Path(__file__), PROJECT / "scripts" / "modules_in_use.mjs"]
    for path in [*this, *_sources(), *(PYODIDE / name for name in (*FROM_NPM, LIBRARY))]:
        if not path.exists():
            sys.exit(f"Thiếu {path}. Chạy “make setup” trước.")
        digest.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _zip_package(target: Path) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in _sources():
            entry = zipfile.ZipInfo(f"checker/{path.name}", _FIXED_TIME)
            archive.writestr(entry, path.read_bytes())


def _modules_in_use(catalogue: dict) -> set[str]:
    """Files of the library that Pyodide loads while the checker answers the questions above."""
    given = {"danh-muc.json": catalogue, "cau-hoi.json": _QUESTIONS}
    with tempfile.TemporaryDirectory() as folder:
        for name, value in given.items():
            (Path(folder) / name).write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        paths = [str(PYODIDE), str(BUILT / PACKAGE), *(str(Path(folder) / name) for name in given)]
        command = ["node", str(PROJECT / "scripts" / "modules_in_use.mjs"), *paths]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"Không chạy được Pyodide bằng node:\n{done.stderr}")
    return set(done.stdout.split()) | set(_ALWAYS)


def _trim_library(archive: Path, wanted: set[str]) -> None:
    with zipfile.ZipFile(archive) as whole:
        kept = [name for name in whole.namelist() if name in wanted or name.startswith("_sysconfigdata")]
        contents = {name: whole.read(name) for name in kept}
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as trimmed:
        for name, content in contents.items():
            trimmed.writestr(zipfile.ZipInfo(name, _FIXED_TIME), content)


def _byte_compile(archive: Path) -> None:
    command = [str(Path(sys.executable).parent / "pyodide"), "py-compile", "--silent", str(archive)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"pyodide py-compile không biên dịch được {archive.name}:\n{done.stdout}{done.stderr}")


def write_bundle(site: Path, catalogue: dict) -> None:
    """Put runtime, package and catalogue into ``site/assets/kiem-tra/``; safe to call once a language."""
    target = site / "assets" / "kiem-tra"
    target.mkdir(parents=True, exist_ok=True)
    runtime = build_runtime(catalogue)
    for path in runtime.iterdir():
        if path.name != STAMP:
            shutil.copy(path, target / path.name)
    text = json.dumps(catalogue, ensure_ascii=False, separators=(",", ":"))
    (target / "danh-muc.json").write_text(text, encoding="utf-8")
    files = manifest(runtime) | {"danh-muc.json": {"bytes": len(text.encode())}}
    # Pyodide wants to know which release it is; it takes that from a lock file, which is not shipped.
    files["info"] = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    (target / "tep.json").write_text(json.dumps(files), encoding="utf-8")
