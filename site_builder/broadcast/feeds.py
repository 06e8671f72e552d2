"""The news as Atom (RFC 4287) and JSON Feed 1.1, and recordings as a podcast (RSS 2.0)."""

import json
from datetime import date, datetime, time, timedelta, timezone
from email.utils import format_datetime
from xml.etree import ElementTree

from site_builder.broadcast.kit import Kit, stable_id
from site_builder.broadcast.news import Entry, entries

_HANOI = timezone(timedelta(hours=7))
_ATOM = "http://www.w3.org/2005/Atom"
_ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
ElementTree.register_namespace("itunes", _ITUNES)


def moment(day: date) -> datetime:
    """A day of the data as a moment: its midnight in Việt Nam."""
    return datetime.combine(day, time(), _HANOI)


def atom_feed(kit: Kit) -> bytes:
    """The Atom feed."""
    found, portal = entries(kit), kit.facts.portal
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, "xml:lang": "vi"})
    _add(feed, "id", stable_id("nguon-tin").urn)
    _add(feed, "title", _title(kit))
    _add(feed, "updated", _latest(found).isoformat())
    _add(feed, "link", None, rel="self", type="application/atom+xml", href=kit.address("atom.xml"))
    _add(feed, "link", None, rel="alternate", type="text/html", href=kit.address(""))
    _add(_add(feed, "author", None), "name", portal.publisher.vi)
    _add(feed, "rights", "CC BY 4.0")
    for entry in found:
        _atom_entry(feed, entry)
    return _bytes(feed)


def _atom_entry(feed: ElementTree.Element, entry: Entry) -> None:
    element = _add(feed, "entry", None)
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "updated", moment(entry.updated).isoformat())
    _add(element, "published", moment(entry.published).isoformat())
    _add(element, "link", None, rel="alternate", type="text/html", href=entry.address)
    _add(element, "summary", entry.summary)
    _add(element, "content", entry.content, type="html")
    for tag in entry.tags:
        _add(element, "category", None, term=tag)


def json_feed(kit: Kit) -> bytes:
    """The JSON Feed; a recording of the shortest length travels along as an attachment."""
    portal = kit.facts.portal
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": _title(kit),
        "home_page_url": kit.address(""),
        "feed_url": kit.address("feed.json"),
        "description": kit.speaker.say("pt_mo_ta"),
        "language": "vi",
        "authors": [{"name": portal.publisher.vi}],
        "items": [_json_item(entry) for entry in entries(kit)],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _json_item(entry: Entry) -> dict:
    return {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.content,
        "date_published": moment(entry.published).isoformat(),
        "date_modified": moment(entry.updated).isoformat(),
        "tags": list(entry.tags),
    }


def podcast(kit: Kit) -> bytes | None:
    """The podcast of the recordings; None while there are none."""
    if not kit.recordings:
        return None
    portal, say = kit.facts.portal, kit.speaker.say
    rss = ElementTree.Element("rss", {"version": "2.0"})
    channel = _add(rss, "channel", None)
    _add(channel, "title", _title(kit))
    _add(channel, "link", kit.address(""))
    _add(channel, "description", say("pt_mo_ta"))
    _add(channel, "language", "vi")
    _add(channel, f"{{{_ITUNES}}}author", portal.publisher.vi)
    _add(channel, f"{{{_ITUNES}}}explicit", "false")
    for recording in sorted(kit.recordings.values(), key=lambda one: (one.script, one.slot)):
        _podcast_item(channel, recording, kit)
    return _bytes(rss)


def _podcast_item(channel: ElementTree.Element, recording, kit: Kit) -> None:
    record = kit.facts.scripts[recording.script].record
    edition = kit.edition(recording.script, recording.slot)
    name = f"{recording.script}-{recording.slot}"
    item = _add(channel, "item", None)
    _add(item, "title", record.title.vi)
    _add(item, "link", kit.address(f"{recording.script}/"))
    _add(item, "guid", stable_id(f"ghi-am/{name}").urn, isPermaLink="false")
    _add(item, "pubDate", format_datetime(moment(recording.made or record.updated)))
    _add(item, "description", edition.text)
    _add(item, "enclosure", None, url=kit.address(f"ghi-am/{name}.mp3"), length=str(recording.size), type="audio/mpeg")
    _add(item, f"{{{_ITUNES}}}duration", str(round(recording.length)))


def _title(kit: Kit) -> str:
    return f"{kit.facts.portal.title.vi}: {kit.speaker.say('pt_tin_ten').lower()}"


def _latest(found: list[Entry]) -> datetime:
    return moment(max(entry.updated for entry in found))


def _add(parent: ElementTree.Element, tag: str, text: str | None, **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, tag, attributes)
    element.text = text
    return element


def _bytes(root: ElementTree.Element) -> bytes:
    ElementTree.indent(root, " ")
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"
