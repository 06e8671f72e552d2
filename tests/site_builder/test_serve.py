"""``make serve`` while somebody edits: an error is told with file and line, the last good site stays, mending builds.

The loop is the real one, the data a tiny world; only the build is small: one page that names what the data say.
"""

from functools import partial
from http.server import ThreadingHTTPServer
from threading import Thread
from urllib.request import urlopen

import pytest

from site_builder.facts import load_facts
from site_builder.problems import DataError
from site_builder.serve import Watch, Workshop
from site_builder.site import BuildError
from tests.data.world import SWEETS, World


@pytest.fixture
def world(tmp_path):
    return World(tmp_path)


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


@pytest.fixture
def watch(world, site):
    def build():
        try:
            facts = load_facts(world.data)
        except DataError as error:
            raise BuildError(str(error)) from error
        names = sorted(kept.record.name.vi for kept in facts.items.values())
        (site / "index.html").write_text("; ".join(names), encoding="utf-8")

    watch = Watch([world.data], build)
    watch.build()
    return watch


@pytest.fixture
def shown(site):
    """What a browser gets now."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Workshop, directory=str(site)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield lambda: urlopen(f"http://127.0.0.1:{server.server_port}/").read().decode()
    server.shutdown()
    server.server_close()


def test_a_half_written_file_is_told_the_last_good_site_goes_on_and_mending_builds(world, watch, shown, capsys):
    good = shown()
    whole = world.text(SWEETS)
    world.write(SWEETS, whole[: whole.index("quy_tac:") + 20])
    capsys.readouterr()
    assert watch.look()
    told = capsys.readouterr().out
    assert f"data/{SWEETS}:" in told and "→" in told and "bản dựng được gần nhất" in told
    assert shown() == good
    assert not watch.look(), "the same error is not told again and again"
    world.write(SWEETS, whole.replace("kẹo", "kẹo mới").replace("Kẹo", "Kẹo mới"))
    assert watch.look()
    assert "mới" in shown() and shown() != good
    assert "bản dựng được gần nhất" not in capsys.readouterr().out


def test_a_file_that_goes_or_comes_is_seen(world, watch, shown):
    text = world.text(SWEETS)
    (world.data / SWEETS).rename(world.data / "keo.tam")
    assert watch.look()
    (world.data / "keo.tam").rename(world.data / SWEETS)
    assert watch.look() and world.text(SWEETS) == text


def test_an_error_of_our_own_does_not_end_the_watch(world, capsys):
    def build():
        raise KeyError("x")

    watch = Watch([world.data], build)
    watch.build()
    world.write(SWEETS, world.text(SWEETS) + "# x\n")
    assert watch.look()
    captured = capsys.readouterr()
    assert "KeyError" in captured.err and captured.out.count("gần nhất") == 2


def test_nothing_is_built_while_nothing_changes(world, watch):
    assert not watch.look()
