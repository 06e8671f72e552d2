"""Small files that programs look for at known places: robots.txt, security.txt, opensearch.xml."""

from collections.abc import Iterator
from datetime import date, timedelta

from site_builder.facts import Facts
from site_builder.generated import GeneratedFile
from site_builder.head import open_search
from site_builder.open_data.documents import updated_on
from site_builder.phrases import LANGUAGES
from site_builder.views import Viewer

_GOOD_FOR = timedelta(days=365)  # RFC 9116 asks for less than a year ahead of the file's making


def well_known_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """All of them."""
    address = facts.portal.address
    # The embedded page only, not the page below it that tells how to embed.
    robots = f"User-agent: *\nAllow: /\nDisallow: /nhung/$\nDisallow: /en/nhung/$\n\nSitemap: {address}sitemap.xml\n"
    yield GeneratedFile("robots.txt", robots.encode())
    yield GeneratedFile(".well-known/security.txt", _security(facts, day).encode())
    for language in LANGUAGES:
        prefix = "" if language == "vi" else f"{language}/"
        yield GeneratedFile(f"{prefix}opensearch.xml", open_search(Viewer(facts, language, day)).encode())


def _security(facts: Facts, day: date) -> str:
    portal = facts.portal
    expires = updated_on(facts, day) + _GOOD_FOR
    return (
        f"# {portal.publisher.vi} · {portal.publisher.en}\n"
        f"# {portal.contact.vi} · {portal.contact.en}\n"
        f"Contact: {portal.address}gioi-thieu/#bao-loi\n"
        f"Expires: {expires.isoformat()}T00:00:00Z\n"
        "Preferred-Languages: vi, en\n"
        f"Canonical: {portal.address}.well-known/security.txt\n"
    )
