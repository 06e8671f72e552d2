"""What a page's head says to search engines, to browsers and to whoever shows a link to it."""

import re
from collections.abc import Iterator
from html import escape
from xml.sax.saxutils import escape as xml_escape

from site_builder.linked_data import as_script, linked_data
from site_builder.page_dates import PageDates
from site_builder.share_pictures import picture_path
from site_builder.views import Viewer

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description" content="([^"]*)">')
_LOCALES = {"vi": "vi_VN", "en": "en_US"}
_URL = re.compile(r"<url>.*?</url>", re.DOTALL)
_LOC = re.compile(r"<loc>([^<]*)</loc>")
_LASTMOD = re.compile(r"\s*<lastmod>[^<]*</lastmod>")
_FREQUENCY = re.compile(r"\s*<changefreq>[^<]*</changefreq>")  # a guess of the generator's; search engines ignore it


def with_head(html: str, viewer: Viewer, url: str) -> str:
    """The page's HTML with everything that belongs into its head; ``url`` is below the site's root."""
    lines = "\n".join(_head(html, viewer, url))
    return html.replace("</head>", lines + "\n</head>", 1)


def _head(html: str, viewer: Viewer, url: str) -> Iterator[str]:
    portal, language = viewer.facts.portal, viewer.language
    root = portal.address
    path = url if language == "vi" else url.removeprefix("en/")
    title = _TITLE.search(html)
    description = _DESCRIPTION.search(html)
    search = root + ("" if language == "vi" else "en/") + "opensearch.xml"
    name = escape(viewer.speaker.pick(portal.title))
    yield f'<link rel="search" type="application/opensearchdescription+xml" title="{name}" href="{escape(search)}">'
    shared = {
        "og:type": "website",
        "og:site_name": name,
        "og:locale": _LOCALES[language],
        "og:url": escape(root + url),
        "og:title": title[1].strip() if title else name,
        "og:description": description[1] if description else "",
        "og:image": escape(root + picture_path(_sign(viewer, path))),
    }
    yield from (f'<meta property="{key}" content="{value}">' for key, value in shared.items() if value)
    yield from (as_script(value) for value in linked_data(viewer, path))


def _sign(viewer: Viewer, path: str) -> str:
    """The verdict whose sign stands for the page; "chung" for pages about no single thing."""
    folder, _, name = path.strip("/").rpartition("/")
    kept = viewer.facts.items.get(name) if folder == "vat-pham" else None
    if kept is None:
        return "chung"
    rule = viewer.rule(kept.record)
    return viewer.verdict(rule.directions.domestic).code if rule else "khong_ro"


def dated_sitemap(xml: str, dates: PageDates) -> str:
    """The generator's sitemap with each page's true date instead of the day of the build."""
    root = dates.facts.portal.address

    def entry(found: re.Match[str]) -> str:
        block = _FREQUENCY.sub("", found[0])
        day = dates.of(_LOC.search(block)[1].removeprefix(root))
        return _LASTMOD.sub(f"\n        <lastmod>{day}</lastmod>" if day else "", block)

    return _URL.sub(entry, xml)


def open_search(viewer: Viewer) -> str:
    """How a browser asks from its address bar; the words stand after "#", which never reaches a server."""
    portal = viewer.facts.portal
    root = portal.address + ("" if viewer.language == "vi" else "en/")
    short = xml_escape(viewer.speaker.say("ud_ten_ngan"))  # at most 16 characters, says OpenSearch 1.1
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"  <ShortName>{short}</ShortName>\n"
        f"  <Description>{xml_escape(viewer.speaker.say('o_nhan'))}</Description>\n"
        f"  <Language>{viewer.language}</Language>\n"
        "  <InputEncoding>UTF-8</InputEncoding>\n"
        f'  <Url type="text/html" method="get" template="{xml_escape(root)}#q={{searchTerms}}"/>\n'
        "</OpenSearchDescription>\n"
    )
