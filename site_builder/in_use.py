"""What the checker uses of Python: the library's modules and the runtime's functions, found by running it in Node.

Only that is shipped, or shipped first. Nothing here decides an answer: the browser tests prove that all decision
cases get the same answers, and a function that was not seen here comes when it is called (``wasm.split``).
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.text import fold
from site_builder.compile import with_tables
from site_builder.facts import PROJECT
from site_builder.phrases import LANGUAGES
from tests.cases import load_cases

# What Python looks up by a name that only an odd text would make it need.
_ALWAYS = ["encodings/ascii.py", "encodings/latin_1.py"]
# Questions that take every way through the checker: exact, mistyped, asked, unknown, escaped, broken.
_QUESTIONS: tuple[object, ...] = (
    {"query": "gửi pháo hoa nổ đi Nhật", "ngon_ngu": "en"},
    {"query": "phaos hoa nooj, quần ao và zzz %C3%A1 &amp; 20.000mAh", "hang_khong": True},
    {"query": "pháo giấy", "tra_loi": [0], "ngay": "2026-11-22"},
    {"query": "1", "dang_hoi": {"query": "pháo giấy"}},
    {"query": "pháo hoa nổ", "ngay": "2026-03-14", "huong": "ve_viet_nam", "ngon_ngu": "en"},
    {"query": "súng", "ngay": "1999-01-31"},
    {"query": "", "ngay": "not a day"},
    {"query": "súng", "ngon_ngu": "no language"},
    {"query": 5},
    "{",
)
# Texts of other kinds, for the functions that only they reach: scripts, marks, emoji, halves of characters, length.
_ODD_TEXTS = (
    "中文 日本語 한국어 العربية עברית ไทย Ελληνικά кириллица",
    "\U0001d4bb\U0001d4b6 \uff26\uff35\uff2c\uff2c \ufb01 \xdf \u0130 \u0131 \u017f \u212a \u212b \xbd \xb2 \u2460",
    "👩‍👩‍👧‍👦 🇻🇳 ❤️ \u200b\u200d\ufeff\u202e\u0000\u0007",
    "a\u0302\u0301 e\u0323\u0302 \u0301\u0301\u0301",
    "\ud800 \udfff",
    "&#225; &amp;lt; &nbsp; %E1%BB%93 %ff \\u00e1 <b>x</b>",
    "1e400 0x1F -5,5kg 3.000.000đ 50% 100ml 20/11/2026 v2.0-rc1",
    "x" * 2000,
    "aaaa " * 400,
    "zumbalina " * 160,
    "pháo, " * 300,
)
# Functions of Pyodide 0.29.5 that Chromium's worker has reached now and then, as when memory was tight, and Node may
# miss. tests/browser/test_two_parts.py tells when there are more; a stale one is harmless.
_SEEN_IN_BROWSERS = {2018, 5112, 7205}
_EVERY = 9  # of so many names, one is asked: as many functions are found as with every third
_EVERY_MISTYPED = 36


def modules_in_use(pyodide: Path, checker: Path, catalogue: dict) -> set[str]:
    """Files of the library that Pyodide in folder ``pyodide`` loads while it answers questions of every kind."""
    return set(_run("modules_in_use.mjs", pyodide, checker, catalogue, _QUESTIONS)) | set(_ALWAYS)


def functions_in_use(pyodide: Path, checker: Path, catalogue: dict) -> list[int]:
    """Own functions of the noting module in folder ``pyodide`` that are called: their places among the own ones."""
    asked = [*_QUESTIONS, *_questions(catalogue)]
    seen = map(int, _run("functions_in_use.mjs", pyodide, checker, catalogue, asked))
    return sorted({*seen, *_SEEN_IN_BROWSERS})


def _questions(catalogue: dict) -> Iterator[dict]:
    """Names as they are, without diacritics, mistyped and in a sentence; odd texts; and all decision cases.

    The cases, because there is one for each way that the checker may take: some ways open only to a certain sentence.
    """
    names = [name for item in catalogue["vat_pham"].values() for each in item["ten_khac"].values() for name in each]
    for number, name in enumerate(names[::_EVERY]):
        yield {"query": name, "ngon_ngu": LANGUAGES[number % 2], "huong": (None, "di_nuoc_ngoai")[number % 3 == 0]}
    for name in names[::_EVERY_MISTYPED]:
        yield from ({"query": text} for text in (fold(name), name.upper(), name[:2] + name[3:], f"gửi {name} và áo"))
    yield from ({"query": text, "ngon_ngu": language} for text in _ODD_TEXTS for language in LANGUAGES)
    yield from (case.as_page_asks(language) for case in load_cases() for language in LANGUAGES)


def _run(script: str, pyodide: Path, checker: Path, catalogue: dict, questions: Iterable) -> list[str]:
    given = {"danh-muc.json": with_tables(catalogue), "cau-hoi.json": list(questions)}
    with tempfile.TemporaryDirectory() as folder:
        for name, value in given.items():
            text = json.dumps(value, ensure_ascii=name == "cau-hoi.json")  # halves of characters have no UTF-8
            (Path(folder) / name).write_text(text, encoding="utf-8")
        paths = [str(pyodide), str(checker), *(str(Path(folder) / name) for name in given)]
        command = ["node", str(PROJECT / "scripts" / script), *paths]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"Không chạy được Pyodide bằng node:\n{done.stderr}")
    return done.stdout.split()
