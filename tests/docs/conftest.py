"""Every page with all its markers filled, by language and place, without MkDocs."""

import pytest

from site_builder.day import build_day
from site_builder.facts import PROJECT
from site_builder.markers import expand_markers
from site_builder.render import render_pages

DOCS = PROJECT / "docs"


@pytest.fixture(scope="session")
def written(facts) -> dict[str, str]:
    """The hand-written pages by their path below docs/, filled as of the day of the build."""
    paths = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
    return {uri: expand_markers((DOCS / uri).read_text(encoding="utf-8"), uri, facts, build_day()) for uri in paths}


@pytest.fixture(scope="session")
def generated(facts) -> dict[str, str]:
    """The pages made from data, by their place under docs/."""
    return {page.uri: page.text for page in render_pages(facts, build_day())}


def of_language(pages: dict[str, str], language: str) -> dict[str, str]:
    """The pages of one language."""
    return {uri: text for uri, text in pages.items() if uri.endswith(".en.md") is (language == "en")}
