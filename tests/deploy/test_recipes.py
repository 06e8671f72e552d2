"""The container file and the publishing workflow against what they name. No test here builds or publishes: that needs
a registry. What is read: instructions, paths, commands, packages, versions, and the schema of workflows.
"""

import re
import subprocess
import sys
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml

from bench.nginx import CONFIGURATION
from site_builder.__main__ import STEPS
from site_builder.facts import PROJECT
from site_builder.site import SITE

CONTAINER = PROJECT / "deploy" / "Containerfile"
WORKFLOW = PROJECT / ".github" / "workflows" / "pages.yml"
IGNORED = PROJECT / ".dockerignore"
_KNOWN = {"FROM", "RUN", "WORKDIR", "COPY", "EXPOSE", "CMD"}
_PYTHON = "3.13"


@dataclass(frozen=True)
class Instruction:
    """One instruction: the stage that it belongs to (from 0), its word, the rest of its line."""

    stage: int
    word: str
    rest: str


@pytest.fixture(scope="module")
def instructions() -> list[Instruction]:
    joined = CONTAINER.read_text(encoding="utf-8").replace("\\\n", " ")
    found, stage = [], -1
    for line in joined.splitlines():
        if line.strip() and not line.startswith("#"):
            word, _, rest = line.strip().partition(" ")
            stage += word == "FROM"
            found.append(Instruction(stage, word, rest.strip()))
    return found


def _rests(instructions: list[Instruction], stage: int, word: str) -> list[str]:
    return [one.rest for one in instructions if (one.stage, one.word) == (stage, word)]


def _make_targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def _commands_exist(command: str) -> None:
    """Every ``make`` target and every step of the site builder in a shell line is one of ours."""
    for target in re.findall(r"(?:^|&& |; )make ([a-z-]+)", command):
        assert target in _make_targets(), target
    for step in re.findall(r"-m site_builder ([a-z]+)", command):
        assert step in STEPS, step


def test_the_file_has_two_stages_and_only_known_instructions(instructions):
    assert {one.word for one in instructions} <= _KNOWN
    assert [one.word for one in instructions].count("FROM") == 2
    assert instructions[0].rest == f"python:{_PYTHON}-slim-bookworm AS build"
    assert re.fullmatch(r'\["nginx", .*daemon off;.*\]', _rests(instructions, 1, "CMD")[0])
    assert _rests(instructions, 1, "EXPOSE") == ["80"]


def test_what_is_run_exists(instructions):
    commands = [one.rest for one in instructions if one.word == "RUN"]
    assert any("make site" in command and "site_builder compress" in command for command in commands)
    for command in commands:
        _commands_exist(command)


def test_what_is_copied_exists_and_lands_where_nginx_looks(instructions):
    settings = CONFIGURATION.read_text(encoding="utf-8")
    root = re.search(r"^\s*root (\S+);", settings, re.MULTILINE)[1]
    for rest in _rests(instructions, 0, "COPY"):
        assert rest == ". ."
    plain, built = _rests(instructions, 1, "COPY")
    source, target = plain.split()
    assert (PROJECT / source) == CONFIGURATION and target.startswith("/etc/nginx/conf.d/")
    folder = _rests(instructions, 0, "WORKDIR")[0]
    assert built.split() == ["--from=build", f"{folder}/{SITE.relative_to(PROJECT)}", root]
    assert "listen 80;" in settings


def test_the_image_installs_the_packages_that_the_tests_use(instructions):
    wanted = re.search(r"apt-get install [^>]*?(nginx [\w-]+)", (PROJECT / "scripts" / "nginx.sh").read_text())[1]
    assert wanted in " ".join(_rests(instructions, 1, "RUN"))


@pytest.mark.parametrize("path", [".venv", "node_modules", "build", "site", "checker/__pycache__"])
def test_what_the_host_has_built_stays_out_of_the_image(path):
    patterns = [line for line in IGNORED.read_text().splitlines() if line and not line.startswith("#")]
    assert any(fnmatch(path, pattern.removeprefix("**/")) or fnmatch(path, pattern) for pattern in patterns)


@pytest.mark.parametrize("path", ["data", "docs", "checker", "site_builder", "requirements", "package-lock.json", ".git", "Makefile", "scripts"])  # fmt: skip
def test_what_the_build_needs_goes_into_the_image(path):
    patterns = [line for line in IGNORED.read_text().splitlines() if line and not line.startswith("#")]
    assert (PROJECT / path).exists()
    assert not any(fnmatch(path, pattern) for pattern in patterns)


@pytest.fixture(scope="module")
def workflow() -> dict:
    return yaml.load(WORKFLOW.read_text(encoding="utf-8"), yaml.BaseLoader)


def _validated(path: Path) -> subprocess.CompletedProcess:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_workflow_fits_the_schema_of_workflows(tmp_path):
    done = _validated(WORKFLOW)
    assert done.returncode == 0, done.stdout
    broken = tmp_path / "pages.yml"
    broken.write_text(WORKFLOW.read_text(encoding="utf-8").replace("runs-on:", "run-on:"), encoding="utf-8")
    assert _validated(broken).returncode == 1


def test_workflow_runs_what_exists_and_publishes_the_built_folder(workflow):
    (job,) = workflow["jobs"].values()
    uses = {step["uses"].split("@")[0]: step for step in job["steps"] if "uses" in step}
    runs = [step["run"] for step in job["steps"] if "run" in step]
    assert "make site" in runs
    for run in runs:
        _commands_exist(run)
    assert uses["actions/upload-pages-artifact"]["with"]["path"] == SITE.relative_to(PROJECT).as_posix()
    assert uses["actions/setup-python"]["with"]["python-version"] == _PYTHON
    assert uses["actions/checkout"]["with"]["fetch-depth"] == "0"


def test_workflow_may_publish_and_nothing_more(workflow):
    assert workflow["permissions"] == {"contents": "read", "pages": "write", "id-token": "write"}
    (job,) = workflow["jobs"].values()
    named = [step["id"] for step in job["steps"] if "id" in step]
    assert re.search(r"steps\.(\w+)\.", job["environment"]["url"])[1] in named
