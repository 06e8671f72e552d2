"""Facts -> the view objects of ``site_builder.shown``, for one language and one day."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from site_builder.compile import citation_label, penalty_label
from site_builder.facts import Facts, Kept
from site_builder.order import dictionary_key
from site_builder.phrases import Speaker
from site_builder.records.item import Answer, Directions, Item, Question, Rule
from site_builder.shown import AnswerView, ItemView, Link, QuestionView, Shown

WAYS = (("trong_nuoc", "domestic"), ("di_nuoc_ngoai", "outbound"), ("ve_viet_nam", "inbound"), ("hang_khong", "by_air"))
REVIEW_AFTER = timedelta(days=182)
_LISTED_ALIASES = 3  # everyday names of a thing on the A–Z; all of them would make the page too heavy for a slow phone


@dataclass
class Viewer:
    """Makes the views of one language for one day."""

    facts: Facts
    language: str
    day: date
    speaker: Speaker = field(init=False)

    def __post_init__(self) -> None:
        self.speaker = Speaker(self.facts, self.language)

    def rule(self, item: Item) -> Rule | None:
        """The rule that holds on the viewer's day."""
        for rule in item.rules:
            if rule.since <= self.day and (rule.until is None or self.day <= rule.until):
                return rule
        return None

    def verdict(self, code: str, way: str = "") -> Shown:
        """A verdict code of the data ("hoi" included) as shown."""
        wording = self.facts.verdicts["can_hoi_them" if code == "hoi" else code].record
        label = self.speaker.say("hoi_chieu") if code == "hoi" else self.speaker.pick(wording.label)
        return Shown(wording.code, wording.sign, label, way)

    def ways(self, directions: Directions | None) -> tuple[Shown, ...]:
        """The four verdicts of a rule; "no answer" where no rule holds."""
        shown = []
        for code, attribute in WAYS:
            verdict = getattr(directions, attribute) if directions else "khong_ro"
            shown.append(self.verdict(verdict, self.speaker.say(f"chieu_{code}")))
        return tuple(shown)

    def item(self, kept: Kept[Item]) -> ItemView:
        """The page of an item."""
        record, say, pick = kept.record, self.speaker.say, self.speaker.pick
        rule = self.rule(record)
        by_way = self.ways(rule.directions if rule else None)
        base = {
            "id": kept.id,
            "name": pick(record.name),
            "group": self.group_link(kept.folder),
            "main": by_way[0],
            "by_way": by_way,
            "coming": self._coming(record),
            "aliases": tuple(
                record.aliases.vi + record.aliases.en
                if self.language == "vi"
                else record.aliases.en + record.aliases.vi
            ),
            "related": tuple(self.item_link(code) for code in record.related),
            "checked": f"{say('kiem_tra_ngay', ngay=self.speaker.day(record.check.day))}. {say(f'do_tin_{record.check.confidence}')}.",
            "note": pick(record.check.note),
            "review": say("can_xem_lai", ngay=self.speaker.day(review_day(record))),
        }
        if rule is None:
            first = min(rule.since for rule in record.rules)
            gap = f"{say('chua_co_ngay', ngay=self.speaker.day(self.day))} {say('co_du_lieu_tu', ngay=self.speaker.day(first))}"
            return ItemView(description=gap, gap=gap, **base)
        return ItemView(description=f"{by_way[0].label}. {pick(rule.reason)}", **base, **self._rule_parts(kept, rule))

    def _rule_parts(self, kept: Kept[Item], rule: Rule) -> dict:
        pick = self.speaker.pick
        by_law = rule.ban_source and "luat" in (rule.ban_source.domestic, rule.ban_source.abroad)
        return {
            "ban": self._ban(rule),
            "reason": pick(rule.reason),
            "conditions": tuple(pick(line) for line in rule.conditions),
            "instead": pick(rule.instead),
            "carriers": pick(rule.carriers),
            "fines": tuple(self.fine_row(code) for code in rule.penalties),
            "fines_note": pick(self.facts.portal.fines_note) if rule.penalties else "",
            "criminal": tuple(
                self.speaker.say("hinh_su_co_the", dieu=self.citation(code).label) for code in rule.criminal
            ),
            "report_to": self._report_to(kept) if by_law else (),
            "citations": tuple(self.citation(code) for code in rule.citations),
            "questions": tuple(self._question(question) for question in rule.questions),
            "since": self.speaker.say("ap_dung_tu", ngay=self.speaker.day(rule.since)),
        }

    def _ban(self, rule: Rule) -> tuple[str, ...]:
        """Who bans, said once where home and abroad agree."""
        ways, source, say = rule.directions, rule.ban_source, self.speaker.say
        if source is None:
            return ()
        home = ways.domestic == "cam"
        abroad = "cam" in (ways.outbound, ways.inbound, ways.by_air)
        if home and abroad and source.domestic == source.abroad:
            return (say(f"{source.domestic}_giai_thich"),)
        lines = [f"{say('chieu_trong_nuoc')}: {say(source.domestic).lower()}."] if home else []
        if abroad:
            ways_named = [say(f"chieu_{code}") for code, name in WAYS[1:] if getattr(ways, name) == "cam"]
            named = ", ".join([*ways_named[:1], *(way[0].lower() + way[1:] for way in ways_named[1:])])
            lines.append(f"{named}: {say(source.abroad).lower()}.")
        return tuple(lines)

    def _report_to(self, kept: Kept[Item]) -> tuple[Link, ...]:
        codes = kept.record.report_to or self.facts.groups[kept.folder].record.report_to
        return tuple(self.agency_link(code) for code in codes)

    def _coming(self, record: Item) -> str:
        later = [rule.since for rule in record.rules if rule.since > self.day]
        return self.speaker.say("sap_doi", ngay=self.speaker.day(min(later))) if later else ""

    def _question(self, question: Question) -> QuestionView:
        return QuestionView(self.speaker.pick(question.ask), tuple(self._answer(answer) for answer in question.answers))

    def _answer(self, answer: Answer) -> AnswerView:
        given = answer.verdict
        if given is None:
            verdicts: tuple[Shown, ...] = ()
        elif isinstance(given, str):
            verdicts = (self.verdict(given),)
        else:
            pairs = [(code, getattr(given, name)) for code, name in WAYS]
            known = {code for _, code in pairs if code}
            verdicts = (
                (self.verdict(known.pop()),)
                if len(known) == 1
                else tuple(
                    self.verdict(verdict, self.speaker.say(f"chieu_{code}")) for code, verdict in pairs if verdict
                )
            )
        return AnswerView(
            self.speaker.pick(answer.label),
            verdicts,
            self.speaker.pick(answer.explanation),
            answer.next_question is not None,
        )

    def fine_row(self, code: str) -> tuple[str, str, str]:
        """Act, band for a person, band for an organisation."""
        penalty = self.facts.penalties[code].record
        return (
            self.speaker.pick(penalty.act),
            self.speaker.fine(penalty, "person"),
            self.speaker.fine(penalty, "organisation"),
        )

    def fine_source(self, code: str) -> str:
        """Where a fine stands: "Nghị định 174/2026/NĐ-CP, Điều 11 khoản 1 điểm b"."""
        return penalty_label(self.facts, code, self.language)

    def spelled(self, code: str) -> str:
        """A provision in words, also one recorded only by its parts: "Luật Bưu chính 2010, Điều 12"."""
        return penalty_label(self.facts, code, self.language)

    def newest_check(self) -> date:
        """The last day on which any record was compared with its source."""
        return max(kept.record.check.day for kept in self.facts.items.values())

    def figures(self) -> str:
        """How much the catalogue holds and when it was last checked, in a sentence."""
        return self.speaker.say(
            "so_lieu",
            so=len(self.facts.items),
            nhom=len(self.facts.groups),
            van_ban=len(self.facts.instruments),
            ngay=self.speaker.day(self.newest_check()),
        )

    def surprises(self) -> list[str]:
        """Ids of things whose answer surprises people, for the home page."""
        return self.facts.portal.examples

    def citation(self, code: str) -> Link:
        """A citation as a link to the page of its instrument, at the provision."""
        label = citation_label(self.facts, code)
        note = self.speaker.say("can_cu_chua_chac") if label["do_tin"] in ("thap", "chua_kiem_chung") else ""
        anchor = "#" + anchor_of(code) if "/" in code else ""
        return Link(label["ten"][self.language], f"van-ban/{label['trang']}.md{anchor}", note)

    def agency_link(self, code: str) -> Link:
        """A link to an agency's page."""
        return Link(self.speaker.pick(self.facts.agencies[code].record.name), f"co-quan/{code}.md")

    def situation_link(self, actor: str, situation: str) -> Link:
        """A link to a situation of the duty finder: "Người nhận: gói rò rỉ"."""
        record = self.facts.actors[actor].record
        found = next(one for one in record.situations if one.code == situation)
        name = self.speaker.pick(record.name)
        return Link(
            f"{name[:1].upper()}{name[1:]}: {self.speaker.pick(found.when)}",
            f"viec-can-lam/index.md#{actor}-{situation}",
        )

    def item_link(self, code: str) -> Link:
        """A link to an item's page."""
        return Link(self.speaker.pick(self.facts.items[code].record.name), f"vat-pham/{code}.md")

    def group_link(self, code: str) -> Link:
        """A link to a group's page."""
        return Link(self.speaker.pick(self.facts.groups[code].record.name), f"danh-muc/{code}.md")

    def items_of(self, group: str) -> list[Kept[Item]]:
        """The group's items: the strictest first, then by name in Vietnamese order."""
        order = {"cam": 0, "hoi": 1, "co_dieu_kien": 2, "duoc_gui": 3}

        def rank(kept: Kept[Item]) -> tuple[int, tuple]:
            rule = self.rule(kept.record)
            return order.get(rule.directions.domestic, 4) if rule else 4, dictionary_key(
                self.speaker.pick(kept.record.name)
            )

        return sorted((kept for kept in self.facts.items.values() if kept.folder == group), key=rank)

    def groups(self) -> list[str]:
        """Group ids in the order of the catalogue."""
        return sorted(self.facts.groups, key=lambda code: self.facts.groups[code].record.order)

    def row(self, kept: Kept[Item]) -> tuple[Link, tuple[Shown, ...]]:
        """An item as a row of a table."""
        rule = self.rule(kept.record)
        return self.item_link(kept.id), self.ways(rule.directions if rule else None)

    def alphabet(self) -> list[tuple[str, list[tuple[str, Link, Shown]]]]:
        """Letter -> (word, item, verdict), names and aliases together, in Vietnamese order."""
        words: dict[str, tuple[str, Link, Shown]] = {}
        for kept in self.facts.items.values():
            link, shown = self.row(kept)
            aliases = kept.record.aliases.vi if self.language == "vi" else kept.record.aliases.en
            for word in (self.speaker.pick(kept.record.name), *aliases[:_LISTED_ALIASES]):
                words.setdefault(f"{word.casefold()}|{kept.id}", (word[:1].upper() + word[1:], link, shown[0]))
        letters: dict[str, list[tuple[str, Link, Shown]]] = defaultdict(list)
        for entry in sorted(words.values(), key=lambda entry: (dictionary_key(entry[0]), entry[1].page)):
            letters[first_letter(entry[0])].append(entry)
        return list(letters.items())


def first_letter(word: str) -> str:
    """The letter of the Vietnamese alphabet under which a word stands; digits and signs under 0–9."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    base = "".join(mark for mark in decomposed[:4] if mark not in "\u0300\u0301\u0303\u0309\u0323")
    letter = unicodedata.normalize("NFC", base)[:1]
    return letter.upper() if letter.isalpha() else "0–9"


def anchor_of(code: str) -> str:
    """``luat-49-2010/12/1`` -> ``dieu-12-1``: the anchor of a provision on its instrument's page."""
    return "dieu-" + "-".join(code.split("/")[1:])


def review_day(record: Item) -> date:
    """The day by which a record must be looked at again."""
    return record.review_by or record.check.day + REVIEW_AFTER
