"""schema.org descriptions of pages, only of types that truly fit what the page is about."""

import json

from site_builder.facts import Kept
from site_builder.open_data.database import PATH as DATABASE
from site_builder.open_data.documents import updated_on
from site_builder.open_data.table import PATH as TABLE
from site_builder.records.law import Instrument
from site_builder.views import Viewer

_LICENSE = "https://creativecommons.org/licenses/by/4.0/"
_FORCE = {
    "con_hieu_luc": "https://schema.org/InForce",
    "het_hieu_luc": "https://schema.org/NotInForce",
    "het_hieu_luc_mot_phan": "https://schema.org/PartiallyInForce",
}


def linked_data(viewer: Viewer, path: str) -> list[dict]:
    """What search engines may know of the page at ``path`` (without the language's prefix)."""
    folder, _, name = path.strip("/").rpartition("/")
    facts = viewer.facts
    if not path.strip("/"):
        return [_site(viewer)]
    if path.strip("/") == "du-lieu-mo":
        return [_dataset(viewer)]
    if folder == "vat-pham" and name in facts.items:
        return [_item(viewer, name), _trail(viewer, name)]
    if folder == "van-ban" and name in facts.instruments:
        return [_instrument(viewer, facts.instruments[name])]
    return []


def as_script(value: dict) -> str:
    """The description as an element for the head; no text in it can end the element."""
    text = json.dumps({"@context": "https://schema.org", **value}, ensure_ascii=False, separators=(",", ":"))
    return f'<script type="application/ld+json">{text.replace("<", chr(92) + "u003c")}</script>'


def _url(viewer: Viewer, path: str) -> str:
    return viewer.facts.portal.address + ("" if viewer.language == "vi" else "en/") + path


def _site(viewer: Viewer) -> dict:
    # The words stand after "#", so that no browser sends them to the server.
    return {
        "@type": "WebSite",
        "name": viewer.speaker.pick(viewer.facts.portal.title),
        "url": _url(viewer, ""),
        "inLanguage": viewer.language,
        "license": _LICENSE,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": _url(viewer, "#q={search_term_string}")},
            "query-input": "required name=search_term_string",
        },
    }


def _dataset(viewer: Viewer) -> dict:
    address = viewer.facts.portal.address
    kinds = {TABLE: "text/csv", DATABASE: "application/vnd.sqlite3", "api/v1/index.json": "application/json"}
    return {
        "@type": "Dataset",
        "name": viewer.speaker.pick(viewer.facts.portal.title),
        "description": viewer.figures(),
        "url": _url(viewer, "du-lieu-mo/"),
        "license": _LICENSE,
        "inLanguage": ["vi", "en"],
        "isAccessibleForFree": True,
        "dateModified": updated_on(viewer.facts, viewer.day).isoformat(),
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": kind, "contentUrl": address + path}
            for path, kind in kinds.items()
        ],
    }


def _item(viewer: Viewer, code: str) -> dict:
    view = viewer.item(viewer.facts.items[code])
    return {
        "@type": "DefinedTerm",
        "name": view.name,
        "termCode": code,
        "description": view.description,
        "alternateName": list(view.aliases),
        "url": _url(viewer, f"vat-pham/{code}/"),
        "inDefinedTermSet": _url(viewer, "danh-muc/"),
    }


def _trail(viewer: Viewer, code: str) -> dict:
    kept = viewer.facts.items[code]
    steps = [
        (viewer.speaker.say("trang_danh_muc"), "danh-muc/"),
        (viewer.group_link(kept.folder).label, f"danh-muc/{kept.folder}/"),
        (viewer.item_link(code).label, f"vat-pham/{code}/"),
    ]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": _url(viewer, path)}
            for number, (name, path) in enumerate(steps, 1)
        ],
    }


def _instrument(viewer: Viewer, kept: Kept[Instrument]) -> dict:
    """The page is about the instrument; it is not the instrument's text."""
    record, pick = kept.record, viewer.speaker.pick
    law = {
        "@type": "Legislation",
        "name": pick(record.name),
        "legislationIdentifier": record.number,
        "legislationJurisdiction": "VN",
        "legislationPassedBy": {"@type": "Organization", "name": pick(record.issuer)},
        "legislationLegalForce": _FORCE.get(record.status),
        "legislationDate": record.issued.isoformat() if record.issued else None,
        "temporalCoverage": _covered(record),
        "sameAs": record.official_url,
    }
    if record.kind == "dieu_uoc":  # a treaty is not of one country
        del law["legislationJurisdiction"]
    return {
        "@type": "WebPage",
        "name": pick(record.short),
        "url": _url(viewer, f"van-ban/{kept.id}/"),
        "inLanguage": viewer.language,
        "about": {key: value for key, value in law.items() if value},
    }


def _covered(record: Instrument) -> str | None:
    if record.since is None:
        return None
    return f"{record.since.isoformat()}/{record.until.isoformat() if record.until else '..'}"
