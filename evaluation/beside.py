"""Asks each banned name, typed in one of its forms, beside an ordinary thing: the hardest place to see it in."""

from collections.abc import Iterator, Mapping
from datetime import date

from checker import Catalogue, Direction, Query, Verdict, check
from evaluation.ask import Asked, names_another, names_of, owners_of
from evaluation.forms import chance, forms_of

_COMPANIES = (
    "áo sơ mi nam tay dài {}",
    "ao so mi nam {}",
    "gửi quần áo {} về quê",
    "hộp bánh kẹo và {}",
    "sách giáo khoa {} lớp 5",
    "gau bong {} cho be",
    "giày thể thao nam cao cấp {} hàng chính hãng",
    "quần áo trẻ em, {}, đồ chơi gỗ",
)
_FORMS = 2  # forms of each name that are asked so, chosen by a fixed hash


def ask_beside(mapping: Mapping, catalogue: Catalogue, day: date) -> Iterator[Asked]:
    """Ask some forms of every banned name so, within Việt Nam. A slip that spells another name is not asked."""
    owners = owners_of(mapping)
    for code, name in names_of(mapping):
        rule = catalogue.items[code].rule_on(day)
        if rule is None or rule.at_first(Direction.DOMESTIC.value) is not Verdict.PROHIBITED:
            continue
        forms = sorted(forms_of(name), key=lambda form: chance("beside", form.kind.value, form.text))
        for form in forms[:_FORMS]:
            if names_another(form, code, owners):
                continue
            text = _COMPANIES[chance("company", form.text) % len(_COMPANIES)].format(form.text)
            query = Query(text, direction=Direction.DOMESTIC, by_air=False, day=day)
            yield Asked(code, name, form, Verdict.PROHIBITED, check(catalogue, query).verdict)
