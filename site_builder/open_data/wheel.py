"""The checker with its catalogue as a wheel that pip installs; the same sources and facts make the same bytes.

The package is put together in a folder of its own: checker/ as it stands, the compiled catalogue, and
what lies in ``wheel_parts/``. flit_core, a standard build backend, does the rest.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from site_builder.compile import compile_catalogue
from site_builder.facts import PROJECT, Facts
from site_builder.generated import GeneratedFile

FOLDER = "tai-ve/"
_PARTS = Path(__file__).parent / "wheel_parts"
_MOMENT = "1577836800"  # 1 January 2020: the time written into the archive, whenever it is built
_BUILD = "import sys; from flit_core.buildapi import build_wheel; print(build_wheel(sys.argv[1]))"


def wheel_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """The wheel."""
    with tempfile.TemporaryDirectory() as folder:
        stage, target = Path(folder) / "nguon", Path(folder) / "goi"
        target.mkdir()
        lay_out(stage, compile_catalogue(facts))
        environment = os.environ | {"SOURCE_DATE_EPOCH": _MOMENT}
        command = [sys.executable, "-c", _BUILD, str(target)]
        subprocess.run(command, cwd=stage, env=environment, check=True, capture_output=True)
        (made,) = target.iterdir()
        yield GeneratedFile(FOLDER + made.name, made.read_bytes())


def version(catalogue: dict) -> str:
    """The project's version followed by the day of the data: 0.1.0.20261122 is newer than 0.1.0.20261101."""
    own = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    return f"{own}.{catalogue['ngay_du_lieu'].replace('-', '')}"


def wheel_name(catalogue: dict) -> str:
    """The file's name, by which pip knows what it is."""
    return f"an_toan_buu_chinh-{version(catalogue)}-py3-none-any.whl"


def lay_out(stage: Path, catalogue: dict) -> None:
    """Put the package's sources into ``stage``."""
    package = stage / "checker"
    package.mkdir(parents=True)
    for path in sorted((PROJECT / "checker").glob("*.py")):
        shutil.copyfile(path, package / path.name)
    shutil.copyfile(_PARTS / "bundled.py", package / "bundled.py")
    (package / "py.typed").touch()
    text = json.dumps(catalogue, ensure_ascii=False, separators=(",", ":"))
    (package / "danh-muc.json").write_text(text, encoding="utf-8")
    settings = (_PARTS / "pyproject.toml.mau").read_text(encoding="utf-8")
    (stage / "pyproject.toml").write_text(settings.replace("{version}", version(catalogue)), encoding="utf-8")
    shutil.copyfile(_PARTS / "README.md", stage / "README.md")
    for name in ("LICENSE", "LICENSE-DATA.md"):
        shutil.copyfile(PROJECT / name, stage / name)
    for path in stage.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)  # else the mode of a checkout would reach the archive
