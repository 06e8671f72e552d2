"""Asks the checker every form of every name, and every hand-written case."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from checker import Catalogue, Direction, Query, Verdict, check
from evaluation.forms import EXACT, SLIPS, UNACCENTED, Form, Kind, chance, forms_of, spelling
from tests.cases import Case, load_cases

# Of names that are not banned: every one as it is written, one in so many of the forms that cost time.
_ALWAYS = frozenset({Kind.PLAIN, Kind.UNACCENTED})
_ONE_IN = 12
Owners = dict[tuple[str, ...], set[str]]  # spelling of a name -> items that bear it


@dataclass(frozen=True)
class Asked:
    """One form of one name: what the record says for the domestic way, and what the checker says."""

    item: str
    name: str
    form: Form
    wanted: Verdict
    given: Verdict


@dataclass(frozen=True)
class CaseAsked:
    """One hand-written case and whether the answer was right."""

    case: Case
    given: Verdict
    right: bool


def names_of(mapping: Mapping) -> Iterator[tuple[str, str]]:
    """(item, name) for every name by which a record may be found, English ones too."""
    for code, item in mapping["vat_pham"].items():
        for name in (*item["ten_khac"]["vi"], *item["ten_khac"].get("en", ())):
            yield code, name


def owners_of(mapping: Mapping) -> Owners:
    """Which items bear each name."""
    owners: Owners = {}
    for code, name in names_of(mapping):
        owners.setdefault(spelling(name), set()).add(code)
    return owners


def names_another(form: Form, code: str, owners: Owners) -> bool:
    """Whether a slip by chance spells a name of another thing; then it is that other thing."""
    return form.kind in SLIPS and owners.get(spelling(form.text), {code}) != {code}


def questions(mapping: Mapping, catalogue: Catalogue, day: date) -> Iterator[tuple[str, str, Form, Verdict]]:
    """Every form that is asked: all forms of banned names, a fixed sample of the others.

    A slip that by chance spells a name of another thing is that other thing, and is not asked.
    """
    owners = owners_of(mapping)
    for code, name in names_of(mapping):
        rule = catalogue.items[code].rule_on(day)
        if rule is None:
            continue
        wanted = rule.at_first(Direction.DOMESTIC.value)
        for form in forms_of(name):
            if not names_another(form, code, owners) and (wanted is Verdict.PROHIBITED or _is_sampled(form)):
                yield code, name, form, wanted


def ask_names(mapping: Mapping, catalogue: Catalogue, day: date) -> Iterator[Asked]:
    """Ask each form by itself, as a parcel within Việt Nam and not by air."""
    for code, name, form, wanted in questions(mapping, catalogue, day):
        query = Query(form.text, direction=Direction.DOMESTIC, by_air=False, day=day)
        yield Asked(code, name, form, wanted, check(catalogue, query).verdict)


def ask_cases(catalogue: Catalogue) -> Iterator[CaseAsked]:
    """Ask each hand-written case; right is an accepted verdict about the things that the case names."""
    for case in load_cases():
        result = check(catalogue, case.query)
        found = {finding.item.id for finding in result.findings if finding.item}
        offered = {choice.item for finding in result.findings if finding.asked for choice in finding.asked.choices}
        right = result.verdict in case.accepted and set(case.items) <= found | offered
        yield CaseAsked(case, result.verdict, right)


def _is_sampled(form: Form) -> bool:
    if form.kind in _ALWAYS:
        return True
    often = form.kind in EXACT or form.kind in UNACCENTED
    return chance("sample", form.kind.value, form.text) % (_ONE_IN // 2 if often else _ONE_IN) == 0
