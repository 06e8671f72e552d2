"""What a page loads together becomes one file: a request costs more than a line.

Every page gets one style sheet, the theme's and our own in one, without the theme's rules that no page uses. The
check pages get one script a language: the first part of the index, the quick answers and the page's own work.
"""

import hashlib
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from site_builder.facts import PROJECT
from site_builder.fingerprints import DIGITS
from site_builder.phrases import LANGUAGES

STYLE = "assets/trang.css"  # as the template asks for it; served under a name that carries its digest
OWN_STYLE = "assets/giao-dien.css"  # stays: the page to embed needs no theme
THEME = "assets/stylesheets"
CHECK = "assets/kiem-tra/kiem-tra.{}.js"
CHECK_PARTS = ("chi-muc-1.{}.js", "tuc-thi.js", "trang.js")
_TAG = re.compile(r"<[a-z][^>]*>")
_WORD = re.compile(r"[\w-]+", re.ASCII)


class StyleError(Exception):
    """The tool that drops unused rules failed; the message is what it printed."""


def write_together(site: Path) -> None:
    """Write the joined files into the built ``site`` and remove their parts. Raises StyleError."""
    theme = sorted((site / THEME).glob("*.css"))  # "main" goes before "palette", which builds on it
    own = (site / OWN_STYLE).read_text(encoding="utf-8")
    lean = _lean([path.read_text(encoding="utf-8") for path in theme], sorted(set(_words(site))))
    shutil.rmtree(site / THEME)
    _serve_style(site, "\n".join([*lean, own]))
    parts = {(site / CHECK).with_name(part.format(language)) for part in CHECK_PARTS for language in LANGUAGES}
    for language in LANGUAGES:
        path = site / CHECK.format(language)
        texts = [path.with_name(part.format(language)).read_text(encoding="utf-8") for part in CHECK_PARTS]
        path.write_text("\n".join(texts), encoding="utf-8")
    for path in parts:
        path.unlink()


def _serve_style(site: Path, style: str) -> None:
    """Put the style sheet where the theme's stood, under a name that browsers may keep for ever, and link it."""
    name = f"{THEME}/main.{hashlib.sha256(style.encode()).hexdigest()[:DIGITS]}.min.css"
    (site / THEME).mkdir()
    (site / name).write_text(style, encoding="utf-8")
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if STYLE in text:
            page.write_text(text.replace(STYLE, name), encoding="utf-8")


def _words(site: Path) -> Iterator[str]:
    """Whatever may be the name of an element, a class, an id or an attribute on some page, now or by a script."""
    for page in site.rglob("*.html"):
        for tag in _TAG.findall(page.read_text(encoding="utf-8")):
            yield from _WORD.findall(tag)
    for script in (site / "assets").rglob("*.js"):
        yield from _WORD.findall(script.read_text(encoding="utf-8"))


def _lean(sheets: list[str], words: list[str]) -> list[str]:
    """The style sheets without the rules in which other words stand."""
    command = ["node", str(PROJECT / "scripts" / "used_styles.mjs")]
    given = json.dumps({"words": words, "sheets": sheets})
    done = subprocess.run(command, input=given, capture_output=True, text=True, cwd=PROJECT, check=False)
    if done.returncode:
        raise StyleError(f"Không lọc được kiểu trình bày bằng node:\n{done.stderr}")
    return json.loads(done.stdout)
