"""The templates of generated pages: Jinja with our filters, and texts made safe for Markdown."""

import re
from functools import lru_cache
from pathlib import Path

import jinja2

from site_builder.views import Viewer

_SPECIAL = re.compile(r"([\\`*_\[\]<>|{}#])")
_LINE_START = re.compile(r"^(\d*)([-+=:~!.])")  # what begins a list, a rule or an underline

Rendered = tuple[str, str, str | None]
"""Where the page goes under docs/, its Markdown, and the data file to edit (from the project's root)."""


def fill(viewer: Viewer, template: str, root: str = "../", **values: object) -> str:
    """A page's Markdown from ``templates/<template>.md.jinja``; ``say`` and ``root`` are always there.

    ``root`` leads from the page's folder to the language's root: "../" for each folder.
    """
    text = environment().get_template(f"{template}.md.jinja").render(say=viewer.speaker.say, root=root, **values)
    return re.sub(r"\n{3,}", "\n\n", text)


@lru_cache(maxsize=1)
def environment() -> jinja2.Environment:
    """Jinja with our templates; an unknown name in a template is an error."""
    loader = jinja2.FileSystemLoader(Path(__file__).parent / "templates")
    made = jinja2.Environment(loader=loader, undefined=jinja2.StrictUndefined, autoescape=False)
    made.filters["md"] = escape_markdown
    return made


def escape_markdown(text: str) -> str:
    """A text of the data as one line of plain text in Markdown: no character of it may act as markup."""
    line = " ".join(str(text).split()).replace("&", "&amp;")
    line = _SPECIAL.sub(lambda found: f"&#{ord(found[0])};", line)
    return _LINE_START.sub(lambda found: f"{found[1]}&#{ord(found[2])};", line)
