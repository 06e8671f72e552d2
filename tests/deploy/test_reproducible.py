"""Whoever builds the same sources on the same day gets the same bytes, down to the last file."""

import hashlib
from pathlib import Path

import pytest

from site_builder.site import build_site


def _digests(folder: Path) -> dict[str, str]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


@pytest.mark.counts("dung_lai")
def test_second_build_is_the_same(built_site, tmp_path, monkeypatch, tally):
    monkeypatch.setenv("PYTHONHASHSEED", "12345")  # another order of sets and another clock must not show
    monkeypatch.setenv("TZ", "America/Caracas")
    again = _digests(build_site(tmp_path / "trang"))
    first = _digests(built_site)
    differing = [name for name in first.keys() | again.keys() if first.get(name) != again.get(name)]
    tally(len(first), len(differing))
    assert not sorted(differing)[:20]
