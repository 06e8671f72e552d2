"""Words of the interface and small formats, in one language."""

from dataclasses import dataclass
from datetime import date

from checker.answer import shown_date, shown_sum
from site_builder.facts import Facts
from site_builder.records.common import Bilingual
from site_builder.records.law import Penalty

LANGUAGES = ("vi", "en")


@dataclass(frozen=True)
class Speaker:
    """Says phrases of data/cau-chu/ and bilingual values in one language."""

    facts: Facts
    language: str

    def say(self, key: str, **slots: object) -> str:
        """The phrase; KeyError names a phrase that data/cau-chu/ lacks."""
        text = self.pick(self.facts.phrases[key])
        return text.format(**slots) if slots else text

    def pick(self, value: Bilingual | None) -> str:
        """The value in this language; an absent value is empty."""
        return getattr(value, self.language) if value else ""

    def day(self, value: date | None) -> str:
        """01/7/2026, or the words for a date that is not verified."""
        return shown_date(value.isoformat(), self.language) if value else self.say("ngay_chua_kiem_chung")

    def fine(self, penalty: Penalty, who: str) -> str:
        """The band of a fine for ``person`` or ``organisation``."""
        low, high = getattr(penalty, f"{who}_from"), getattr(penalty, f"{who}_to")
        return self.say("dong", tu=shown_sum(low, self.language), den=shown_sum(high, self.language))
