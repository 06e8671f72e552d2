"""The browser's Python: Pyodide's files, its library and our package, trimmed, byte-compiled, self-hosted.

Pyodide 0.29.5 runs CPython 3.13, the same as the build, so ``pyodide py-compile`` (pyodide-build)
makes bytecode that fits. Only the modules that the checker loads are shipped: a run under Node tells
which, on every build, and the browser tests prove that all decision cases still get the same answers.

What the site serves is named after its content, so that no cache on the way can mix two builds, and
each big file has a gzipped twin, ``.goi``, for hosts that compress nothing (not ``.gz``: some hosts label
that as packed or make it themselves). ``tho.js`` carries the list of them.
"""

import gzip
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from site_builder.bytecode import FIXED_TIME, byte_compile
from site_builder.compile import in_one_language
from site_builder.facts import PROJECT
from site_builder.phrases import LANGUAGES

PYODIDE = PROJECT / "node_modules" / "pyodide"
BUILT = PROJECT / "build" / "runtime"
FROM_NPM = ("pyodide.js", "pyodide.asm.js", "pyodide.asm.wasm")
LIBRARY, PACKAGE, STAMP = "python_stdlib.zip", "checker.zip", "stamp"
SCRIPTS = ("pyodide.js", "pyodide.asm.js")  # run as scripts, so they have no twin
FOLDER = "assets/kiem-tra"
SERVED = "may"  # below FOLDER: the files named after their content
PACKED = ".goi"


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
    zip_package(BUILT / PACKAGE)
    _trim_library(BUILT / LIBRARY, _modules_in_use(catalogue))
    for archive in (LIBRARY, PACKAGE):
        byte_compile(BUILT / archive)
    for name in (*FROM_NPM, LIBRARY, PACKAGE):
        (BUILT / f"{name}{PACKED}").write_bytes(_packed((BUILT / name).read_bytes()))
    (BUILT / STAMP).write_text(stamp)
    return BUILT


def _sources() -> list[Path]:
    return sorted((PROJECT / "checker").glob("*.py"))


def _fingerprint() -> str:
    digest = hashlib.sha256(sys.version.encode())
    this = [Path(__file__), Path(__file__).with_name("bytecode.py"), PROJECT / "scripts" / "modules_in_use.mjs"]
    for path in [*this, *_sources(), *(PYODIDE / name for name in (*FROM_NPM, LIBRARY))]:
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
            trimmed.writestr(zipfile.ZipInfo(name, FIXED_TIME), content)


def write_bundle(site: Path, catalogue: dict) -> None:
    """Put runtime, package and catalogue into ``site/assets/kiem-tra/``; replaces what a run before put there."""
    target = site / FOLDER
    shutil.rmtree(target / SERVED, ignore_errors=True)
    (target / SERVED).mkdir(parents=True)
    runtime = build_runtime(catalogue)
    files = {}
    for name in (*FROM_NPM, LIBRARY, PACKAGE):
        content, packed = (runtime / name).read_bytes(), (runtime / f"{name}{PACKED}").read_bytes()
        files[name] = _serve(target, name, content, packed)
    for language in LANGUAGES:
        name = f"danh-muc.{language}.json"
        text = json.dumps(in_one_language(catalogue, language), ensure_ascii=False, separators=(",", ":")).encode()
        files[name] = _serve(target, name, text, _packed(text))
    # Pyodide wants to know which release it is; it takes that from a lock file, which is not shipped.
    info = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))["info"]
    told = json.dumps({"tep": files, "info": info})
    sources = [(PROJECT / "docs" / FOLDER / name).read_text(encoding="utf-8") for name in ("chon.js", "tho.js")]
    (target / "tho.js").write_text("\n".join([f"self.MAY = {told};", *sources]), encoding="utf-8")


def download_bytes(site: Path) -> int:
    """Bytes that a visitor fetches for the checker, in Vietnamese, from a host that compresses nothing."""
    first = (site / FOLDER / "tho.js").read_text(encoding="utf-8").split("\n", 1)[0]
    files = json.loads(first.removeprefix("self.MAY = ").removesuffix(";"))["tep"]
    other = {f"danh-muc.{language}.json" for language in LANGUAGES if language != "vi"}
    return sum(file["goi"] for name, file in files.items() if name not in other)


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
