"""A machine's voice for judging the timing of a script; nothing of it is published."""

import shutil
import subprocess
from pathlib import Path

from site_builder.broadcast.editions import Edition
from site_builder.facts import PROJECT

DRAFTS = PROJECT / "build" / "tieng-may"
_WORDS_A_MINUTE = 190


class DraftError(Exception):
    """espeak-ng is missing or failed; the message says what to do."""


def speak(edition: Edition, folder: Path = DRAFTS) -> Path:
    """Write ``<id>-<seconds>-ban-nhap.wav`` spoken by espeak-ng. Raises DraftError."""
    if shutil.which("espeak-ng") is None:
        raise DraftError("Thiếu espeak-ng: trên Debian cài bằng “apt install espeak-ng” rồi chạy lại.")
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{edition.script}-{edition.seconds}-ban-nhap.wav"
    command = ["espeak-ng", "-v", "vi", "-s", str(_WORDS_A_MINUTE), "-w", str(target)]
    done = subprocess.run(command, input=edition.text, capture_output=True, text=True, check=False)
    if done.returncode:
        raise DraftError(f"espeak-ng không đọc được: {done.stderr.strip()}")
    return target
