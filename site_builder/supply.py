"""``python -m site_builder.supply STEP``: what the project is made of.

licences  list the licence of every pinned package; fails where one is unknown or not on the list below
sbom      write build/sbom.cdx.json, the bill of materials in CycloneDX form

Both work without the internet: names, versions and hashes come from requirements/*.txt and package-lock.json,
licences from the installed packages. Known vulnerabilities are looked up by ``make audit``, which needs it.
"""

import base64
import importlib.metadata
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker

from site_builder.facts import PROJECT

REQUIREMENTS = PROJECT / "requirements"
LOCK = PROJECT / "package-lock.json"
TARGET = PROJECT / "build" / "sbom.cdx.json"
# Licences that let us use, change and pass on; what is only run while building may also be copyleft for its own files.
ALLOWED = re.compile(
    r"\b(MIT|BSD|0BSD|ISC|Apache|PSF|Python Software Foundation|MPL|Mozilla Public|LGPL|OFL|Unlicense|CC0|Zlib|HPND|Public Domain)", re.IGNORECASE
)  # fmt: skip
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_REASON = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)\s*#\s*(.+)$")


@dataclass(frozen=True)
class Package:
    """One pinned package: where it comes from (pypi, npm), name, version, licence, hashes by algorithm."""

    source: str
    name: str
    version: str
    licence: str
    hashes: tuple[tuple[str, str], ...]

    @property
    def purl(self) -> str:
        """The package's address as CycloneDX wants it."""
        return f"pkg:{self.source}/{self.name}@{self.version}"


def pinned(name: str = "site") -> list[Package]:
    """The packages of ``requirements/<name>.txt``, in its order."""
    text = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8")
    found = []
    for block in re.split(r"\n(?=\S)", text):
        pin = _PIN.match(block)
        if pin and _wanted_here(block.splitlines()[0]):
            hashes = tuple(("SHA-256", digest) for digest in _HASH.findall(block))
            found.append(Package("pypi", pin[1], pin[2], licence_of(pin[1]), hashes))
    return found


def _wanted_here(line: str) -> bool:
    """Whether the line's marker, if it has one, holds for this Python and system."""
    _, _, marker = line.rstrip("\\ ").partition(";")
    return not marker.strip() or Marker(marker).evaluate()


def from_npm() -> list[Package]:
    """The packages of package-lock.json."""
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    found = []
    for path, entry in lock["packages"].items():
        if path:
            algorithm, _, digest = entry["integrity"].partition("-")
            hashes = ((f"SHA-{algorithm.removeprefix('sha')}", base64.b64decode(digest).hex()),)
            name = path.rpartition("node_modules/")[2]
            found.append(Package("npm", name, entry["version"], entry.get("license", ""), hashes))
    return found


def reasons(name: str = "site") -> Iterator[tuple[str, str, str]]:
    """Name, version and reason of each package that ``requirements/<name>.in`` asks for itself."""
    for line in (REQUIREMENTS / f"{name}.in").read_text(encoding="utf-8").splitlines():
        if found := _REASON.match(line):
            yield found[1], found[2], found[3]


def licence_of(name: str) -> str:
    """What the installed package says of its licence, shortly; empty when it is not installed or says nothing."""
    try:
        told = importlib.metadata.metadata(name)
    except importlib.metadata.PackageNotFoundError:
        return ""
    if told.get("License-Expression"):
        return told["License-Expression"]
    classes = [line.rpartition(" :: ")[2] for line in told.get_all("Classifier", []) if line.startswith("License ::")]
    free_text = (told.get("License") or "").strip().splitlines()
    return " / ".join(line for line in classes if line != "OSI Approved") or (free_text[0][:60] if free_text else "")


def doubtful(packages: list[Package]) -> list[Package]:
    """Packages whose licence is unknown or not on the list; of licences joined by AND, each must be on it."""
    return [
        package
        for package in packages
        if not all(ALLOWED.search(part) for part in re.split(r"\s+AND\s+", package.licence))
    ]


def direct() -> list[tuple[Package, str]]:
    """The packages that a build asks for itself, with the reason; the runtime from npm among them."""
    why = {name.lower(): reason for name, _, reason in reasons()}
    about = json.loads((PROJECT / "package.json").read_text(encoding="utf-8"))
    why |= {name: about["reasons"][name] for name in about["dependencies"]}
    return [(package, why[package.name]) for package in [*pinned(), *from_npm()] if package.name in why]


def indirect() -> list[Package]:
    """The packages that come with those."""
    own = {package.name for package, _ in direct()}
    return [package for package in [*pinned(), *from_npm()] if package.name not in own]


def bill() -> dict:
    """The bill of materials of what a build uses and ships. No date and no serial number: same inputs, same bytes."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "name": "an-toan-buu-chinh", "bom-ref": "an-toan-buu-chinh"}},
        "components": [_component(package) for package in sorted([*pinned(), *from_npm()], key=lambda one: one.purl)],
    }


def _component(package: Package) -> dict:
    component = {
        "type": "library",
        "bom-ref": package.purl,
        "name": package.name,
        "version": package.version,
        "purl": package.purl,
        "hashes": [{"alg": algorithm, "content": content} for algorithm, content in package.hashes],
    }
    if package.licence:
        component["licenses"] = [{"license": {"name": package.licence}}]
    return component


def write_bill(target: Path = TARGET) -> int:
    """Write the bill of materials."""
    target.parent.mkdir(exist_ok=True)
    made = bill()
    target.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"Đã ghi {len(made['components'])} thành phần vào {target}")
    return 0


def list_licences() -> int:
    """Print every package with its licence; 1 when one of them is doubtful."""
    packages = [*pinned(), *from_npm()]
    for package in packages:
        print(f"{package.name:32} {package.version:16} {package.licence or '(không rõ)'}")
    bad = doubtful(packages)
    for package in bad:
        print(
            f"Cần xem lại giấy phép: {package.name} {package.version}: {package.licence or 'không rõ'}", file=sys.stderr
        )
    return 1 if bad else 0


STEPS = {"licences": list_licences, "sbom": write_bill}


def main(arguments: list[str]) -> int:
    """Run one step; returns the exit status."""
    if len(arguments) != 1 or arguments[0] not in STEPS:
        print(__doc__, file=sys.stderr)
        return 2
    return STEPS[arguments[0]]()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
