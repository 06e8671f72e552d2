"""All public facts as one SQLite file, with keys between the tables and a full-text index (Datasette opens it as it is).

The same facts make the same bytes: rows go in in a fixed order and the file is written in one piece.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from checker.text import fold
from site_builder.citations import provision_code
from site_builder.compile import citation_label, compile_catalogue, penalty_label
from site_builder.facts import Facts, Kept
from site_builder.generated import GeneratedFile
from site_builder.open_data.documents import updated_on
from site_builder.open_data.shapes import SCHEMA_VERSION
from site_builder.records.item import Item
from site_builder.views import WAYS, review_day

PATH = "tai-ve/an-toan-buu-chinh.sqlite"
_TABLES = Path(__file__).with_name("tables.sql")


def database_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """The database as one file."""
    connection = sqlite3.connect(":memory:")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.executescript(_TABLES.read_text(encoding="utf-8"))
    for part in (_about(facts, day), _law(facts), _goods(facts)):
        for table, rows in part:
            _fill(connection, table, rows)
    connection.commit()
    connection.execute("VACUUM")
    yield GeneratedFile(PATH, connection.serialize())
    connection.close()


def _fill(connection: sqlite3.Connection, table: str, rows: Iterable[tuple]) -> None:
    rows = list(rows)
    if rows:
        places = ", ".join("?" * len(rows[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)


def _about(facts: Facts, day: date) -> Iterator[tuple[str, Iterable[tuple]]]:
    portal = facts.portal
    yield (
        "thong_tin",
        [
            ("schema_version", SCHEMA_VERSION),
            ("updated", updated_on(facts, day).isoformat()),
            ("phien_ban", compile_catalogue(facts)["phien_ban"]),
            ("giay_phep", "CC-BY-4.0"),
            ("nguon", portal.address),
            ("khong_chinh_thuc", portal.not_official.vi),
            ("luu_y_muc_phat", portal.fines_note.vi),
        ],
    )


def _law(facts: Facts) -> Iterator[tuple[str, Iterable[tuple]]]:
    laws = facts.instruments.values()
    yield (
        "van_ban",
        (
            (
                kept.id, kept.record.number, kept.record.name.vi, kept.record.name.en, kept.record.short.vi, kept.record.kind,
                kept.record.issuer.vi, _iso(kept.record.issued), _iso(kept.record.since), _iso(kept.record.until),
                kept.record.status, kept.record.official_url, kept.record.reading, kept.record.check.day.isoformat(),
                kept.record.check.confidence,
            )
            for kept in laws
        ),
    )  # fmt: skip
    yield "can_cu", _citable(facts)
    yield (
        "muc_phat",
        (
            (
                code, penalty_label(facts, code, "vi"), kept.record.act.vi, kept.record.act.en, kept.record.person_from,
                kept.record.person_to, kept.record.organisation_from, kept.record.organisation_to, " ".join(kept.record.audience),
            )
            for code, kept in facts.penalties.items()
        ),
    )  # fmt: skip
    yield (
        "co_quan",
        (
            (
                code, kept.record.name.vi, kept.record.name.en, kept.record.name_2021, kept.record.duty.vi, kept.record.duty.en,
                kept.record.contact.vi if kept.record.contact else None,
            )
            for code, kept in facts.agencies.items()
        ),
    )  # fmt: skip


def _citable(facts: Facts) -> Iterator[tuple]:
    """Each instrument as a whole, and each recorded provision."""
    for kept in facts.instruments.values():
        whole = citation_label(facts, kept.id)
        yield (
            kept.id,
            kept.id,
            whole["ten"]["vi"],
            whole["ten"]["en"],
            whole["tom_tat"]["vi"],
            whole["tu"],
            whole["do_tin"],
        )
        for provision in kept.record.provisions:
            code = provision_code(kept.id, provision)
            label = citation_label(facts, code)
            yield (
                code, kept.id, label["ten"]["vi"], label["ten"]["en"], label["tom_tat"]["vi"], label["tu"], label["do_tin"]
            )  # fmt: skip


def _goods(facts: Facts) -> Iterator[tuple[str, Iterable[tuple]]]:
    items = list(facts.items.values())
    yield (
        "nhom",
        (
            (code, kept.record.order, kept.record.name.vi, kept.record.name.en, kept.record.summary.vi)
            for code, kept in facts.groups.items()
        ),
    )
    yield "vat_pham", (_item(kept) for kept in items)
    yield "ten_khac", _aliases(items)
    yield "lien_quan", ((kept.id, other) for kept in items for other in dict.fromkeys(kept.record.related))
    yield "quy_tac", (_rule(kept, at) for kept in items for at in range(len(kept.record.rules)))
    yield (
        "ket_luan",
        (
            (_key(kept, at), code, getattr(rule.directions, name))
            for kept in items
            for at, rule in enumerate(kept.record.rules)
            for code, name in WAYS
        ),
    )
    yield "quy_tac_can_cu", _cited_by_rules(items, "citations")
    yield "quy_tac_hinh_su", _cited_by_rules(items, "criminal")
    yield "quy_tac_muc_phat", _cited_by_rules(items, "penalties")
    yield "tim", (_searchable(kept) for kept in items)


def _cited_by_rules(items: list[Kept[Item]], attribute: str) -> Iterator[tuple]:
    for kept in items:
        for at, rule in enumerate(kept.record.rules):
            yield from ((_key(kept, at), order, code) for order, code in enumerate(getattr(rule, attribute), 1))


def _item(kept: Kept[Item]) -> tuple:
    record, check = kept.record, kept.record.check
    note = check.note.vi if check.note else None
    return (
        kept.id, kept.folder, record.name.vi, record.name.en, check.day.isoformat(), check.confidence, note,
        review_day(record).isoformat(),
    )  # fmt: skip


def _aliases(items: list[Kept[Item]]) -> Iterator[tuple]:
    for kept in items:
        for language in ("vi", "en"):
            yield from ((kept.id, language, word) for word in dict.fromkeys(getattr(kept.record.aliases, language)))


def _key(kept: Kept[Item], at: int) -> str:
    return f"{kept.id}/{kept.record.rules[at].since.isoformat()}"


def _rule(kept: Kept[Item], at: int) -> tuple:
    rule = kept.record.rules[at]
    source = rule.ban_source
    conditions = "\n".join(line.vi for line in rule.conditions)
    return (
        _key(kept, at), kept.id, rule.since.isoformat(), _iso(rule.until), source.domestic if source else None,
        source.abroad if source else None, rule.meanwhile, rule.reason.vi, rule.reason.en, conditions, rule.instead.vi if rule.instead else None,
        rule.carriers.vi if rule.carriers else None,
    )  # fmt: skip


def _searchable(kept: Kept[Item]) -> tuple:
    names = [kept.record.name.vi, *kept.record.aliases.vi]
    english = [kept.record.name.en, *kept.record.aliases.en]
    return kept.id, "; ".join(names), "; ".join(fold(name) for name in names), "; ".join(english)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
