"""The tables of ``data/phat-thanh/doc/``, ready for look-up."""

import re
from dataclasses import dataclass
from functools import cached_property

from site_builder.facts import Facts


@dataclass(frozen=True)
class Tables:
    """Written form -> spoken form, one mapping a kind."""

    abbreviations: dict[str, str]
    """Abbreviations, signs and set phrases: ``UBND``, ``24/7``, ``v.v.``."""
    units: dict[str, str]
    """Units that stand behind a number: ``kg``, ``Wh``, ``%``."""
    documents: dict[str, str]
    """Parts of document numbers: kinds (``NĐ``) and issuers (``CP``)."""
    foreign: dict[str, str]
    """Foreign words and names, as they are said."""

    @classmethod
    def of(cls, facts: Facts) -> "Tables":
        """The tables of one state of the data.

        Abbreviations of three letters and more come from data/viet-tat.yaml; shorter ones mean too many things.
        """
        full = {code: kept.record.full.vi for code, kept in facts.abbreviations.items() if len(code) > 2}
        return cls(
            full | _spoken(facts.spoken_forms),
            _spoken(facts.units),
            _spoken(facts.document_signs),
            _spoken(facts.foreign),
        )

    @cached_property
    def any_unit(self) -> str:
        """A regular expression for any unit."""
        return rf"(?:{any_of(self.units)})"

    @cached_property
    def any_document_word(self) -> str:
        """A regular expression for what a document or its issuer is called: "Nghị định", "NĐ", "Chính phủ"."""
        return rf"(?:{any_of(dict.fromkeys([*self.documents, *self.documents.values()], ''))})"


def _spoken(store: dict) -> dict[str, str]:
    return {code: kept.record.spoken for code, kept in store.items()}


def any_of(words: dict[str, str]) -> str:
    """A regular expression for any written form of a table, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or r"(?!)"
