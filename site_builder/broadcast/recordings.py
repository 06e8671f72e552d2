"""Recordings that a station adds: ``data/phat-thanh/ghi-am/<id>-<seconds>.mp3``.

Length and size are checked at every build. Loudness is measured where ffmpeg is at hand
(``python -m site_builder.broadcast ghi-am``): decoding sound is not the site builder's business.
"""

import re
import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tinytag import TinyTag, TinyTagException

from site_builder.facts import Facts
from site_builder.problems import Problem, shown_path

FOLDER = Path("phat-thanh") / "ghi-am"  # below the data folder
MOST_BYTES = 12 * 1024 * 1024
SLACK = 0.20  # how far a recording may be from its slot: presenters differ, jingles are added
LOUDNESS = (-24.0, -14.0)  # LUFS; quieter is lost on a horn, louder is clipped
_NAME = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)-(30|60|180|300)")
_INTEGRATED = re.compile(r"I:\s+(-?\d+(?:\.\d+)?|-inf) LUFS")


@dataclass(frozen=True)
class Recording:
    """One sound file: script, slot, length in seconds, size in bytes and the day of its making, if it says so."""

    script: str
    slot: int
    path: Path
    length: float
    size: int
    made: date | None


def recordings(facts: Facts) -> tuple[list[Recording], list[Problem]]:
    """The sound files that may be published, and what is wrong with the others."""
    found, problems = [], []
    folder = facts.folder / FOLDER if facts.folder else None
    for path in sorted(folder.glob("*")) if folder and folder.is_dir() else []:
        try:
            found.append(_read(path, facts))
        except ValueError as error:
            wrong, remedy = error.args
            problems.append(Problem(shown_path(path, facts.folder.parent), 1, "", wrong, remedy))
    return found, problems


def _read(path: Path, facts: Facts) -> Recording:
    name = _NAME.fullmatch(path.stem)
    if path.suffix != ".mp3" or name is None:
        raise ValueError("tên tệp ghi âm sai dạng", "đặt tên <mã bài>-<giây>.mp3, ví dụ phao-60.mp3")
    script, slot = name[1], int(name[2])
    if script not in facts.scripts or slot not in {
        version.seconds for version in facts.scripts[script].record.versions
    }:
        raise ValueError(f"không có bài “{script}” bản {slot} giây", "sửa tên tệp cho khớp một bài")
    sound = _sound(path)
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise ValueError(
            f"tệp quá nặng ({size // 1024} KB)",
            f"nén lại dưới {MOST_BYTES // 1024} KB, 64 kbit/giây là đủ cho tiếng nói",
        )
    if abs(sound.duration - slot) > slot * SLACK:
        raise ValueError(
            f"dài {sound.duration:.0f} giây, lệch xa bản {slot} giây", "cắt lại, hoặc đặt tên theo bản đúng độ dài"
        )
    return Recording(script, slot, path, sound.duration, size, _day_of(sound.year))


def _sound(path: Path) -> TinyTag:
    """What the file says of itself. Other sound under the name .mp3 would be read as frames of chance: its start tells."""
    wrong = ValueError("không phải tệp MP3 đọc được", "xuất lại từ phần mềm thu âm, dạng MP3")
    with path.open("rb") as file:
        start = file.read(3)
    if start != b"ID3" and (start[:1] != b"\xff" or start[1:2] < b"\xe0"):
        raise wrong
    try:
        sound = TinyTag.get(path)
    except TinyTagException:
        raise wrong from None
    if not sound.duration:
        raise wrong
    return sound


def _day_of(tagged: str | None) -> date | None:
    """The day in the ID3 tag (TDRC), when it is a whole date."""
    try:
        return date.fromisoformat(tagged[:10]) if tagged else None
    except ValueError:
        return None


def loudness(path: Path) -> float | None:
    """Integrated loudness in LUFS by ffmpeg's EBU R128 meter; None without ffmpeg or for silence."""
    if shutil.which("ffmpeg") is None:
        return None
    command = ["ffmpeg", "-hide_banner", "-nostats", "-i", str(path), "-af", "ebur128", "-f", "null", "-"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return read_loudness(done.stderr)


def read_loudness(report: str) -> float | None:
    """The last integrated figure of an ebur128 report; None when there is none or it is silence."""
    figures = _INTEGRATED.findall(report)
    return float(figures[-1]) if figures and figures[-1] != "-inf" else None


def judge(value: float | None) -> str:
    """What a station should do about a loudness."""
    low, high = LOUDNESS
    if value is None:
        return "chưa đo được độ to (thiếu ffmpeg, hoặc tệp im lặng)"
    if value < low:
        return f"{value:.1f} LUFS: quá nhỏ, tăng lên khoảng {low:.0f} đến {high:.0f}"
    return f"{value:.1f} LUFS: quá to, dễ vỡ tiếng" if value > high else f"{value:.1f} LUFS: vừa"
