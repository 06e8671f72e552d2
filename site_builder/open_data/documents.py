"""Facts -> the documents of the JSON API, each a model of ``shapes``."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from evaluation.stored import figures_for
from site_builder.citations import in_force_from, provision_code
from site_builder.compile import citation_label, compile_catalogue, penalty_label
from site_builder.facts import Facts, Kept
from site_builder.open_data import shapes
from site_builder.order import dictionary_key
from site_builder.phrases import LANGUAGES
from site_builder.records.common import Bilingual, Record
from site_builder.records.item import Item
from site_builder.records.law import Instrument, Penalty
from site_builder.views import WAYS, Viewer, anchor_of, review_day


def updated_on(facts: Facts, day: date) -> date:
    """The newest day, up to ``day``, on which a record was checked or a rule or instrument began."""
    days = [kept.record.check.day for kind in (facts.items, facts.groups, facts.instruments) for kept in kind.values()]
    days += [rule.since for kept in facts.items.values() for rule in kept.record.rules]
    days += [kept.record.since for kept in facts.instruments.values() if kept.record.since]
    return max(known for known in days if known <= day)


@dataclass(frozen=True)
class Library:
    """Makes every document for one day."""

    facts: Facts
    day: date

    @cached_property
    def catalogue(self) -> dict:
        """The compiled catalogue of these facts."""
        return compile_catalogue(self.facts)

    @cached_property
    def _viewer(self) -> Viewer:
        return Viewer(self.facts, "vi", self.day)

    def lists(self) -> dict[str, object]:
        """Name -> content of each document that holds a whole kind of record."""
        return {
            "vat-pham": [self._row(kept) for kept in self._sorted(self.facts.items)],
            "nhom": [self._group(code) for code in self._viewer.groups()],
            "van-ban": [self._instrument(kept) for kept in self.facts.instruments.values()],
            "muc-phat": [self._penalty(code, kept) for code, kept in self.facts.penalties.items()],
            "co-quan": [
                shapes.AgencyDocument(**_public(kept.record, shapes.AgencyDocument))
                for kept in self.facts.agencies.values()
            ],
            "thay-doi": self.changes(),
            "danh-gia": shapes.Evaluation.model_validate(figures_for(self.catalogue).as_json()),
        }

    def items(self) -> Iterator[shapes.ItemDocument]:
        """The document of each item."""
        return (self.item(kept) for kept in self._sorted(self.facts.items))

    def wrapped(self, content: object) -> shapes.Document:
        """Content with what every document begins with."""
        return shapes.Document(
            schema_version=shapes.SCHEMA_VERSION,
            updated=updated_on(self.facts, self.day),
            phien_ban=self.catalogue["phien_ban"],
            nguon=self.facts.portal.address,
            khong_chinh_thuc=self.facts.portal.not_official,
            du_lieu=content,
        )

    def item(self, kept: Kept[Item]) -> shapes.ItemDocument:
        """Everything public about one item."""
        record = kept.record
        codes = dict.fromkeys(code for rule in record.rules for code in (*rule.citations, *rule.criminal))
        return shapes.ItemDocument(
            id=kept.id,
            ten=record.name,
            ten_khac=record.aliases,
            nhom=kept.folder,
            quy_tac=record.rules,
            van_ban=[self._cited(code) for code in codes],
            bao_cho=record.report_to or self.facts.groups[kept.folder].record.report_to,
            lien_quan=record.related,
            kiem_tra=record.check,
            xem_lai=review_day(record),
            trang=self._pages(f"vat-pham/{kept.id}/"),
        )

    def directions(self, kept: Kept[Item]) -> shapes.Directions:
        """The verdicts of the rule that holds on the day."""
        rule = self._viewer.rule(kept.record)
        return shapes.Directions(
            **{code: getattr(rule.directions, name) if rule else "khong_ro" for code, name in WAYS}
        )

    def changes(self) -> list[shapes.Change]:
        """What begins and ends, newest first."""
        found = [*self._law_changes(), *self._item_changes()]
        return sorted(found, key=lambda change: (-change.day.toordinal(), change.kind, change.code))

    def _row(self, kept: Kept[Item]) -> shapes.ItemRow:
        return shapes.ItemRow(
            id=kept.id,
            ten=kept.record.name,
            nhom=kept.folder,
            ngay=self.day,
            chieu=self.directions(kept),
            dia_chi=f"vat-pham/{kept.id}.json",
            trang=self._pages(f"vat-pham/{kept.id}/"),
        )

    def _group(self, code: str) -> shapes.GroupDocument:
        record = self.facts.groups[code].record
        return shapes.GroupDocument(
            id=code,
            **_public(record, shapes.GroupDocument),
            vat_pham=sorted(kept.id for kept in self.facts.items.values() if kept.folder == code),
            trang=self._pages(f"danh-muc/{code}/"),
        )

    def _instrument(self, kept: Kept[Instrument]) -> shapes.InstrumentDocument:
        own = _public(kept.record, shapes.InstrumentDocument, "provisions")
        provisions = []
        for provision in kept.record.provisions:
            code = provision_code(kept.id, provision)
            values = _public(provision, shapes.ProvisionDocument)
            label = citation_label(self.facts, code)["ten"]
            provisions.append(shapes.ProvisionDocument(ma=code, ten=Bilingual(**label), **values))
        return shapes.InstrumentDocument(
            id=kept.id, **own, dieu_khoan=provisions, trang=self._pages(f"van-ban/{kept.id}/")
        )

    def _penalty(self, code: str, kept: Kept[Penalty]) -> shapes.PenaltyDocument:
        label = {language: penalty_label(self.facts, code, language) for language in LANGUAGES}
        return shapes.PenaltyDocument(
            **_public(kept.record, shapes.PenaltyDocument),
            ten=Bilingual(**label),
            tu=self.facts.instruments[code.split("/")[0]].record.since,
            luu_y=self.facts.portal.fines_note,
        )

    def _cited(self, code: str) -> shapes.Cited:
        label = citation_label(self.facts, code)
        anchor = "#" + anchor_of(code) if "/" in code else ""
        return shapes.Cited(
            ma=code,
            ten=Bilingual(**label["ten"]),
            tom_tat=Bilingual(**label["tom_tat"]),
            tu=in_force_from(self.facts, code),
            do_tin=label["do_tin"],
            trang=self._pages(f"van-ban/{label['trang']}/{anchor}"),
        )

    def _law_changes(self) -> Iterator[shapes.Change]:
        for kept in self.facts.instruments.values():
            record = kept.record
            yield from _span("van_ban", kept.id, record.short, record.since, record.until)
            for provision in record.provisions:
                code = provision_code(kept.id, provision)
                label = Bilingual(**citation_label(self.facts, code)["ten"])
                yield from _span("dieu_khoan", code, label, provision.since, provision.until)

    def _item_changes(self) -> Iterator[shapes.Change]:
        for kept in self.facts.items.values():
            for rule in kept.record.rules:
                yield from _span("quy_tac", kept.id, kept.record.name, rule.since, rule.until)

    def _pages(self, path: str) -> shapes.Pages:
        root = self.facts.portal.address
        return shapes.Pages(vi=root + path, en=f"{root}en/{path}")

    def _sorted(self, kind: dict[str, Kept]) -> list[Kept]:
        return sorted(kind.values(), key=lambda kept: (dictionary_key(kept.record.name.vi), kept.id))


def _public(record: Record, shape: type[Record], *without: str) -> dict:
    """The fields of a record that the public shape has too, by alias."""
    names = record.__class__.model_fields.keys() & shape.model_fields.keys() - {*without}
    return record.model_dump(by_alias=True, include=set(names))


def _span(kind: str, code: str, label: Bilingual, since: date | None, until: date | None) -> Iterator[shapes.Change]:
    for day, what in ((since, f"{kind}_bat_dau"), (until, f"{kind}_het")):
        if day:
            yield shapes.Change(ngay=day, loai=what, ma=code, ten=label)
