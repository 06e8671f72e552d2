"""The page that other sites put into a frame: the check box alone, with its own small frame of words."""

from collections.abc import Iterator
from datetime import date
from html import escape

from site_builder.facts import Facts
from site_builder.generated import GeneratedFile
from site_builder.phrases import LANGUAGES
from site_builder.templating import environment
from site_builder.views import Viewer


def embed_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """``nhung/index.html`` in both languages."""
    for language in LANGUAGES:
        viewer = Viewer(facts, language, day)
        prefix = "" if language == "vi" else f"{language}/"
        html = (
            environment()
            .get_template("embed.html.jinja")
            .render(
                say=viewer.speaker.say,
                pick=viewer.speaker.pick,
                portal=facts.portal,
                language=language,
                root="../",  # of the language, for the links of answers
                site_root="../" if language == "vi" else "../../",
            )
        )
        yield GeneratedFile(f"{prefix}nhung/index.html", html.encode())


def snippet(viewer: Viewer) -> str:
    """The one line of HTML: a frame that takes the height it needs."""
    language = "" if viewer.language == "vi" else f' data-ngon-ngu="{viewer.language}"'
    source = f"{viewer.facts.portal.address}assets/nhung/khung-nhung.js"
    return f'<script async src="{source}" data-ten="{_title(viewer)}"{language}></script>'


def plain_snippet(viewer: Viewer) -> str:
    """The same without a script on the other site: a frame of a fixed height."""
    prefix = "" if viewer.language == "vi" else f"{viewer.language}/"
    source = f"{viewer.facts.portal.address}{prefix}nhung/"
    return f'<iframe src="{source}" title="{_title(viewer)}" width="100%" height="480" loading="lazy"></iframe>'


def lines(facts: Facts, day: date) -> dict[str, dict[str, str]]:
    """Every line on offer: by way of embedding, by language."""
    viewers = {language: Viewer(facts, language, day) for language in LANGUAGES}
    return {
        "tu_gian": {language: snippet(viewer) for language, viewer in viewers.items()},
        "co_dinh": {language: plain_snippet(viewer) for language, viewer in viewers.items()},
    }


def _title(viewer: Viewer) -> str:
    return escape(viewer.speaker.pick(viewer.facts.portal.title))
