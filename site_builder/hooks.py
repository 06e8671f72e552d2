"""The only module that knows MkDocs: it hands the generated pages and files to the build.

mkdocs-static-i18n takes only files that lie under docs/ and re-makes each of them, losing text that
is not on disk. So a generated page first claims a path under docs/ (before that plugin runs) and
gets its text back afterwards. A test counts the pages, so that a silent drop cannot pass.
"""

import os
import re
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from site_builder.compile import compile_catalogue, dump
from site_builder.day import build_day
from site_builder.facts import DATA, Facts, load_facts
from site_builder.head import dated_sitemap, with_head
from site_builder.markers import expand_markers
from site_builder.outputs import render_files
from site_builder.page_dates import PageDates
from site_builder.problems import DataError
from site_builder.render import GeneratedPage, render_pages
from site_builder.runtime import write_bundle
from site_builder.views import Viewer


@dataclass
class _State:
    """What one build knows; static-i18n runs the hooks once a language, so work is kept by data stamp."""

    stamp: float = 0
    facts: Facts = field(default_factory=Facts)
    catalogue: dict = field(default_factory=dict)
    pages: dict[str, GeneratedPage] = field(default_factory=dict)
    day: date = date.min
    not_found: str = ""


_state = _State()


@event_priority(-120)  # after static-i18n (-100), which has then settled the language of this round
def on_config(config):
    """Read the facts once for each state of data/; the publisher's words come from there."""
    stamp = max(path.stat().st_mtime for path in DATA.rglob("*.yaml"))
    if stamp != _state.stamp:
        _state.not_found = ""
        try:
            _state.facts = load_facts()
        except DataError as error:
            raise PluginError(str(error)) from None
        _state.stamp, _state.day = stamp, build_day()
        _state.catalogue = compile_catalogue(_state.facts)
        _state.pages = {page.uri: page for page in render_pages(_state.facts, _state.day)}
    portal = _state.facts.portal
    config.site_url = portal.address
    config.site_name = getattr(portal.title, config.plugins["i18n"].current_language or "vi")
    config.extra["cong"] = portal
    return config


@event_priority(50)
def _claim_paths(files, config):
    for uri, page in _state.pages.items():
        file = File.generated(config, uri, content=page.text)
        file.abs_src_path = os.path.join(config.docs_dir, uri)
        files.append(file)
    return files


@event_priority(-110)
def _give_text_back(files, config):
    for file in files:
        for copy in (file, *getattr(file, "alternates", {}).values()):
            page = _state.pages.get(copy.src_uri)
            if page:
                copy._content = page.text
                copy.generated_by = "site_builder"
                copy.edit_uri = f"../{page.source}" if page.source else None
    return files


on_files = CombinedEvent(_claim_paths, _give_text_back)


def on_page_markdown(markdown, page, config, files):
    """Fill the markers of hand-written pages with facts."""
    if page.file.src_uri in _state.pages:
        return markdown
    try:
        return expand_markers(markdown, page.file.src_uri, _state.facts, _state.day)
    except KeyError as error:
        raise PluginError(f"{page.file.src_uri}: dấu chèn {error} không có trong data/") from None


def on_env(env, config, files):
    """Give every template, the 404 page's too, the words of the interface."""
    env.globals["cau_chu"] = {key: dump(text) for key, text in _state.facts.phrases.items()}
    return env


# Material fetches sitemap.xml beside every alternate link, and Lighthouse wants them absolute; the
# sitemap carries hreflang already, so the links leave the head.
_ALTERNATES = re.compile(r'\s*<link rel="alternate" href="[^"]*" hreflang="[^"]*">')


def on_post_page(output, page, config):
    """Drop the head's relative alternate links; add what search engines and shared links show."""
    language = "en" if page.file.src_uri.endswith(".en.md") else "vi"
    return with_head(_ALTERNATES.sub("", output), Viewer(_state.facts, language, _state.day), page.url)


def on_post_template(output, template_name, config):
    """Date the sitemap; keep the first language's 404 page: each language would write it, and the last one won."""
    if template_name == "sitemap.xml":
        return dated_sitemap(output, PageDates(_state.facts, _state.day))
    if template_name != "404.html":
        return output
    _state.not_found = _state.not_found or output
    return _state.not_found


def on_post_build(config):
    """Write the browser bundle and the generated files; runs once a language, which is once too often."""
    if config.plugins["i18n"].current_language != "vi":
        return
    site = Path(config.site_dir)
    write_bundle(site, _state.catalogue)
    for file in render_files(_state.facts, _state.day):
        target = site / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
