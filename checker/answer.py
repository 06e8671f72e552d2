"""Result -> what is shown, in one language: codes for machines and blocks of plain text for people.

Page, command line and tests all show these blocks, so that no channel says something of its own.
No HTML here: a block holds texts, and whoever shows it escapes them.
"""

from collections.abc import Iterator

from checker.catalogue import Catalogue
from checker.model import Asked, Finding, Item, Match, Result, Rule, Verdict

Block = dict
_MOST_THINGS = 30  # things of one text that are listed


def present(result: Result, catalogue: Catalogue, language: str = "vi") -> dict:
    """A JSON-ready mapping: ``verdict``, ``topic``, the codes behind them, and ``blocks`` to show."""
    return {
        "verdict": result.verdict.value,
        "topic": result.topic,
        "huong": result.direction.value,
        "hang_khong": result.by_air,
        "ngay": result.day.isoformat(),
        "noi_den": result.destination,
        "phien_ban": catalogue.version,
        "vat_pham": [_finding_codes(finding) for finding in result.findings],
        "goi_y": list(result.suggestions),
        "blocks": list(_Presenter(result, catalogue, language).blocks()),
    }


def _finding_codes(finding: Finding) -> dict:
    return {
        "id": finding.item.id if finding.item else None,
        "ten": finding.item.name["vi"] if finding.item else None,
        "verdict": finding.verdict.value,
        "tu": finding.mention.words,
        "cach_khop": finding.mention.match.value,
        "ung_vien": list(finding.mention.candidates) if finding.item else [],
        "can_cu": list(finding.rule.citations) if finding.rule else [],
    }


class _Presenter:
    def __init__(self, result: Result, catalogue: Catalogue, language: str):
        self.result, self.catalogue, self.lang = result, catalogue, language
        self.phrases = catalogue.words["cau_chu"]

    def say(self, key: str, **slots: str) -> str:
        """A phrase of data/cau-chu/tra-loi.yaml in the chosen language."""
        text = self.phrases[key][self.lang]
        return text.format(**slots) if slots else text

    def text(self, value: dict[str, str]) -> str:
        """A bilingual value in the chosen language."""
        return value[self.lang]

    def blocks(self) -> Iterator[Block]:
        yield self._verdict()
        if self.result.baggage:
            yield {"doan": [self.say("hanh_ly")]}
        main = self.result.findings[0] if self.result.findings else None
        if self.result.asked:
            yield self._question(self.result.asked)
        if main and main.gap:
            yield self._gap(main.item)
        if main and self.result.verdict is Verdict.UNKNOWN and not main.gap and not self.result.baggage:
            yield {"doan": [self.say("hoi_loi_ngoai")]}
        if main and main.item and main.rule and main.verdict is self.result.verdict:
            yield from self._explanation(main, main.item, main.rule)
        if main and main.rule and main.verdict is not Verdict.ASK:
            yield from self._other_ways(main.rule)
        if len(self.result.findings) > 1:
            yield self._all_things()
        elif main and main.item and main.mention.match is not Match.EXACT:
            yield {"tieu_de": self.say("muc_cach_hieu"), "danh_sach": [self._reading(main)]}
        if self.result.suggestions:
            yield self._suggestions()
        yield self._next_step(main)

    def _verdict(self) -> Block:
        wording = self.catalogue.words["phan_quyet"][self.result.verdict.value]
        headed = self.result.headed
        lines = [self._way()]
        if self.result.empty:
            lines = [self.say("chua_nhap")]
        elif self.result.verdict in (Verdict.ASK, Verdict.UNKNOWN):
            lines.append(self.text(wording["nghia"]))
        return {
            "phan_quyet": self.result.verdict.value,
            "dau": wording["dau"],
            "nhan": self.text(wording["nhan"]),
            "mon": self.text(headed.name) if headed else "",
            "doan": lines,
        }

    def _way(self) -> str:
        way = self.say(f"chieu_{self.result.direction.value}")
        if self.result.by_air:
            way += f", {self.say('chieu_hang_khong').lower()}"
        return self.say("dang_tra_loi_cho", chieu=way, ngay=shown_date(self.result.day.isoformat(), self.lang))

    def _question(self, asked: Asked) -> Block:
        choices = [
            {"nhan": self.text(choice.label), "hoi": choice.query, "tra_loi": choice.answer} for choice in asked.choices
        ]
        return {"tieu_de": self.say("muc_cau_hoi"), "doan": [self.text(asked.text)], "chon": choices}

    def _gap(self, item: Item) -> Block:
        first = min(rule.since for rule in item.rules).isoformat()
        return {
            "doan": [
                self.say("chua_co_ngay", ngay=shown_date(self.result.day.isoformat(), self.lang)),
                self.say("co_du_lieu_tu", ngay=shown_date(first, self.lang)),
            ]
        }

    def _explanation(self, finding: Finding, item: Item, rule: Rule) -> Iterator[Block]:
        yield {"tieu_de": self.say("muc_ly_do"), "doan": list(self._reasons(finding, rule))}
        if finding.verdict is not Verdict.PROHIBITED and rule.conditions:
            yield {"tieu_de": self.say("muc_dieu_kien"), "danh_sach": [self.text(line) for line in rule.conditions]}
        if rule.instead and finding.verdict is not Verdict.ALLOWED:
            yield {"tieu_de": self.say("muc_thay_the"), "doan": [self.text(rule.instead)]}
        if rule.carriers:
            yield {"tieu_de": self.say("muc_hang"), "doan": [self.text(rule.carriers)]}
        if finding.verdict is Verdict.PROHIBITED:
            yield from self._consequences(item, rule)
        if rule.citations:
            yield {"tieu_de": self.say("muc_can_cu"), "lien_ket": [self._citation(code) for code in rule.citations]}
        yield {"tieu_de": self.say("muc_luu_y"), "doan": self._checked(item)}

    def _reasons(self, finding: Finding, rule: Rule) -> Iterator[str]:
        if finding.explanation:
            yield self.text(finding.explanation)
        source = self._ban_source(rule)
        if finding.verdict is Verdict.PROHIBITED and source:
            yield self.say(f"{source}_giai_thich")
        yield self.text(rule.reason)
        for unit, value in self.result.measures:
            if any(
                answer.when and answer.when.unit == unit for question in rule.questions for answer in question.answers
            ):
                yield self.say(f"doc_{unit}", so=f"{value:g}".replace(".", "," if self.lang == "vi" else "."))
        if self.result.destination:
            place = self.catalogue.words["noi_den"].get(self.result.destination)
            yield self.say("nuoc_nhan", noi=self.text(place) if place else self.result.destination)

    def _ban_source(self, rule: Rule) -> str | None:
        home = self.result.direction.value == "trong_nuoc"
        return rule.ban_source.get("trong_nuoc" if home else "nuoc_ngoai")

    def _consequences(self, item: Item, rule: Rule) -> Iterator[Block]:
        fines = [self._fine(code) for code in rule.penalties if self._fine_holds(code)]
        day = self.result.day.isoformat()
        holding = [code for code in rule.criminal if (self.catalogue.words["van_ban"][code]["tu"] or "9") <= day]
        criminal = [self.say("hinh_su_co_the", dieu=self._citation(code)["nhan"]) for code in holding]
        if self._ban_source(rule) == "luat" and fines + criminal:
            note = [self.text(self.catalogue.words["luu_y"]["muc_phat"])] if fines else []
            yield {"tieu_de": self.say("muc_hau_qua"), "danh_sach": fines + criminal, "doan": note}
        if self._ban_source(rule) == "luat" and item.report_to:
            agencies = [self.text(self.catalogue.words["co_quan"][code]["ten"]) for code in item.report_to]
            yield {"tieu_de": self.say("muc_bao_cho"), "danh_sach": agencies}

    def _fine_holds(self, code: str) -> bool:
        """Whether the fine is in force on the day and is about this direction."""
        fine = self.catalogue.words["muc_phat"][code]
        since, ways = fine.get("tu"), fine.get("chieu")
        return (
            bool(since) and since <= self.result.day.isoformat() and (not ways or self.result.direction.value in ways)
        )

    def _fine(self, code: str) -> str:
        fine = self.catalogue.words["muc_phat"][code]
        person = self.say(
            "phat_ca_nhan", tu=shown_sum(fine["ca_nhan_tu"], self.lang), den=shown_sum(fine["ca_nhan_den"], self.lang)
        )
        body = self.say(
            "phat_to_chuc", tu=shown_sum(fine["to_chuc_tu"], self.lang), den=shown_sum(fine["to_chuc_den"], self.lang)
        )
        return f"{self.text(fine['hanh_vi'])}: {person}; {body}."

    def _citation(self, code: str) -> dict:
        cited = self.catalogue.words["van_ban"][code]
        label = self.text(cited["ten"])
        if cited["do_tin"] in ("thap", "chua_kiem_chung"):
            label += f" ({self.say('can_cu_chua_chac')})"
        return {"nhan": label, "trang": f"van-ban/{cited['trang']}/"}

    def _checked(self, item: Item) -> list[str]:
        lines = [
            f"{self.say('kiem_tra_ngay', ngay=shown_date(item.checked_on, self.lang))}. {self.say(f'do_tin_{item.confidence}')}."
        ]
        return lines + ([self.text(item.note)] if item.note else [])

    def _other_ways(self, rule: Rule) -> Iterator[Block]:
        """What would change the answer: the ways of sending whose verdict differs."""
        lines = []
        for way, verdict in rule.verdicts.items():
            if verdict is not self.result.verdict:
                label = self.text(self.catalogue.words["phan_quyet"][verdict.value]["nhan"])
                lines.append(f"{self.say(f'chieu_{way}')}: {label}")
        if lines:
            yield {"tieu_de": self.say("muc_gui_cach_khac"), "danh_sach": lines}

    def _all_things(self) -> Block:
        lines = []
        for finding in self.result.findings[:_MOST_THINGS]:
            label = self.text(self.catalogue.words["phan_quyet"][finding.verdict.value]["nhan"])
            name = self.text(finding.item.name) if finding.item else finding.mention.words
            lines.append(f"{name}: {label} ({self._reading(finding)})")
        return {"tieu_de": self.say("muc_cac_mon"), "danh_sach": lines}

    def _reading(self, finding: Finding) -> str:
        return f"“{finding.mention.words}”, {self.say(f'khop_{finding.mention.match.value}')}"

    def _suggestions(self) -> Block:
        items = [self.catalogue.items[code] for code in self.result.suggestions]
        choices = [{"nhan": self.text(item.name), "hoi": f"#{item.id}", "tra_loi": None} for item in items]
        return {"tieu_de": self.say("muc_goi_y"), "chon": choices}

    def _next_step(self, main: Finding | None) -> Block:
        wording = self.catalogue.words["phan_quyet"][self.result.verdict.value]
        block: Block = {"tieu_de": self.say("muc_viec_tiep"), "doan": [self.text(wording["viec_tiep"])]}
        if self.result.verdict is not Verdict.PROHIBITED:
            block["doan"].append(self.say("hoi_buu_cuc"))
        if main and main.item and main.rule:
            block["lien_ket"] = [{"nhan": self.say("xem_trang"), "trang": f"vat-pham/{main.item.id}/"}]
        return block


_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def shown_date(day: str, language: str = "vi") -> str:
    """``2026-07-01`` -> ``01/7/2026``, as Vietnamese documents write it, or ``1 Jul 2026``."""
    year, month, number = day.split("-")
    if language == "en":
        return f"{int(number)} {_MONTHS[int(month) - 1]} {year}"
    return f"{number}/{month if int(month) <= 2 else month.lstrip('0')}/{year}"


def shown_sum(amount: int, language: str = "vi") -> str:
    """``10000000`` -> ``10.000.000``, or with commas in English."""
    grouped = f"{amount:,}"
    return grouped if language == "en" else grouped.replace(",", ".")


__all__ = ["present", "shown_date", "shown_sum"]
