"""The bars say what was measured and against what; the slow host is as slow as told and counts what it sends."""

import time
from urllib.request import Request, urlopen

import pytest

from bench.bar_rows import BARS
from bench.host import Line, hosted
from site_builder.measured import measurement
from site_builder.phrases import LANGUAGES, Speaker


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "to.txt").write_bytes(b"x" * 40_000)
    return tmp_path


def _get(address):
    with urlopen(Request(address + "to.txt")) as answer:
        return answer.read()


def test_the_host_counts_bytes_and_keeps_to_the_rate(folder):
    line = Line(packs=False)
    with hosted(folder, line) as address:
        assert _get(address) == b"x" * 40_000
        assert line.sent == 40_000
        line.rate = 1.6e6  # 0.2 seconds for the file
        begin = time.perf_counter()
        _get(address)
        assert time.perf_counter() - begin >= 0.19


def test_a_silent_host_answers_nothing(folder):
    line = Line()
    with hosted(folder, line) as address:
        line.down = True
        with pytest.raises(OSError):
            _get(address)


def test_a_bar_divides_by_the_plain_page_and_says_when_something_is_missing():
    bar = next(bar for bar in BARS if bar.code == "byte")
    assert bar.as_json({"cong.byte": 1.0, "mac_dinh.byte": 4.0})["dat"] == "nen"
    assert bar.as_json({"cong.byte": 6.0, "mac_dinh.byte": 10.0})["dat"] == "phai"
    assert bar.as_json({"cong.byte": 9.0, "mac_dinh.byte": 10.0})["dat"] == "chua"
    assert bar.as_json({"cong.byte": 9.0, "mac_dinh.byte": None})["dat"] is None
    later = next(bar for bar in BARS if bar.code == "byte_lan_sau")
    assert later.as_json({"cong.byte_lan_sau": 0.0})["dat"] == "nen"
    assert later.as_json({"cong.byte_lan_sau": 5.0})["dat"] == "chua"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_the_recorded_figures(facts, tmp_path, language):
    import json

    bars = [bar.as_json({"cong.byte": 1.0, "mac_dinh.byte": 4.0}) for bar in BARS]
    pages = {name: {"khong_gioi_han": 1.5, "byte": 4_253_463} for name in ("cong", "mac_dinh", "pyscript")}
    kept = {"ngay": "2026-11-22", "may": "x", "tai_may": 0, "so_lan": 3, "muc": bars, "trang": pages}
    path = tmp_path / "ket-qua.json"
    path.write_text(json.dumps(kept), encoding="utf-8")
    shown = measurement(Speaker(facts, language), path)
    assert len(shown.bars[1]) == len(BARS)
    [ratio] = [row for row in shown.bars[1] if row[1].startswith(("0,25", "0.25"))]
    assert ratio[1].startswith("0,25" if language == "vi" else "0.25")
    assert shown.pages[1][0][2] == ("4.253.463" if language == "vi" else "4,253,463")
    assert measurement(Speaker(facts, language), tmp_path / "none.json") is None
