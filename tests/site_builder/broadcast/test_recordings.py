"""A station drops an MP3 beside a script: it is checked, measured, and appears in the podcast."""

from email.utils import parsedate_to_datetime

import feedparser
import pytest

from site_builder.broadcast.feeds import podcast
from site_builder.broadcast.files import broadcast_files
from site_builder.broadcast.kit import Kit
from site_builder.broadcast.recordings import judge, read_loudness, recordings
from tests.data.world import World
from tests.site_builder.broadcast.conftest import DAY

FRAME = bytes([0xFF, 0xFB, 0x10, 0xC0]) + bytes(100)  # MPEG-1 Layer III, 32 kbit/s, 44.1 kHz, one channel: silence
FRAMES_A_SECOND = 44_100 / 1152


def silence(seconds: float) -> bytes:
    """An MP3 of so many seconds, built frame by frame."""
    return FRAME * round(seconds * FRAMES_A_SECOND)


def tag(day: str) -> bytes:
    """An ID3v2.4 tag that names the day of the recording (TDRC, UTF-8)."""
    text = b"\x03" + day.encode()
    frame = b"TDRC" + len(text).to_bytes(4, "big") + bytes(2) + text
    return b"ID3\x04\x00\x00" + len(frame).to_bytes(4, "big") + frame  # both sizes stay below 128


@pytest.fixture
def world(tmp_path):
    made = World(tmp_path)
    (made.data / "phat-thanh" / "ghi-am").mkdir()
    return made


def _drop(world, name: str, content: bytes):
    path = world.data / "phat-thanh" / "ghi-am" / name
    path.write_bytes(content)
    return path


def test_a_recording_is_measured(world):
    path = _drop(world, "bai-thu-30.mp3", silence(31))
    found, problems = recordings(world.read())
    assert problems == []
    (one,) = found
    assert (one.script, one.slot, one.size, one.made) == ("bai-thu", 30, path.stat().st_size, None)
    assert one.length == pytest.approx(31, abs=0.3)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("bai-thu-30.mp3", silence(50), "lệch xa"),
        ("bai-thu-30.mp3", silence(10), "lệch xa"),
        ("bai-thu-30.mp3", b"not a sound", "không phải tệp MP3"),
        ("bai-thu-30.mp3", b"", "không phải tệp MP3"),
        ("bai-thu-30.mp3", b"RIFF" + bytes(40) + silence(30), "không phải tệp MP3"),
        ("bai-thu-300.mp3", silence(60), "không có bài"),
        ("bai-thu.mp3", silence(30), "sai dạng"),
        ("bai-thu-30.mp3", silence(30) + bytes(13 * 1024 * 1024), "quá nặng"),
    ],
)
def test_a_bad_recording_stops_the_build_and_says_why(world, name, content, says):
    _drop(world, name, content)
    found, (problem,) = recordings(world.read())
    assert found == [] and says in str(problem) and problem.file == f"data/phat-thanh/ghi-am/{name}"


def test_the_podcast_appears_with_its_enclosure(world):
    path = _drop(world, "bai-thu-30.mp3", tag("2026-11-20") + silence(30))
    facts = world.read()
    read = feedparser.parse(podcast(Kit(facts, DAY)))
    assert not read.bozo and read.version == "rss20"
    (entry,) = read.entries
    (sound,) = entry.enclosures
    assert sound["type"] == "audio/mpeg" and int(sound["length"]) == path.stat().st_size
    assert sound["href"].endswith("/phat-thanh/ghi-am/bai-thu-30.mp3")
    assert parsedate_to_datetime(entry.published).date().isoformat() == "2026-11-20"
    assert entry.itunes_duration == "30" and entry.id.startswith("urn:uuid:")
    assert "pháo thử" in entry.description
    files = {file.path: file.content for file in broadcast_files(facts, DAY)}
    assert files["phat-thanh/ghi-am/bai-thu-30.mp3"] == path.read_bytes()
    assert "phat-thanh/podcast.xml" in files


REPORT = """[Parsed_ebur128_0] t: 1.0  M: -20.1 S:-120.7     I: -20.1 LUFS
  Integrated loudness:
    I:         {} LUFS
    Threshold: -30.0 LUFS
"""


@pytest.mark.parametrize(
    ("figure", "value", "says"),
    [("-18.2", -18.2, "vừa"), ("-30.5", -30.5, "quá nhỏ"), ("-9.0", -9.0, "quá to"), ("-inf", None, "chưa đo")],
)
def test_loudness_is_judged(figure, value, says):
    assert read_loudness(REPORT.format(figure)) == value
    assert says in judge(value)
