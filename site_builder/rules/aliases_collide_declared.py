"""An alias that, without diacritics, belongs to several items must be declared in tu-ngu/va-cham.yaml.

Items that get one and the same answer on every way need no declaration: asking would change nothing.
"""

from collections import defaultdict
from collections.abc import Iterator

from checker.text import key_of
from site_builder.facts import Facts, Kept
from site_builder.problems import Problem
from site_builder.read_yaml import Location
from site_builder.rules import Rule

Place = tuple[Kept, Location, str]


def check(facts: Facts) -> Iterator[Problem]:
    declared = {key_of(form): {m.item for m in kept.record.meanings} for form, kept in facts.collisions.items()}
    for key, places in _places(facts).items():
        owners = {kept.id for kept, _, _ in places}
        if len(owners) < 2 or _answered_alike([kept for kept, _, _ in places]):
            continue
        missing = owners - declared.get(key, set())
        if missing:
            kept, location, alias = places[-1]
            others = ", ".join(sorted(owners - {kept.id}))
            yield kept.problem(
                location,
                f"“{alias}” (không dấu: “{' '.join(key)}”) cũng là từ khóa của {others}",
                "khai cả hai trong data/tu-ngu/va-cham.yaml, hoặc đổi từ khóa cho rõ",
            )


def _answered_alike(owners: list[Kept]) -> bool:
    """Whether all their rules, of every period, say the same yes."""
    answers = {tuple(rule.directions.model_dump().values()) for kept in owners for rule in kept.record.rules}
    return len(answers) == 1 and not {"cam", "hoi"}.intersection(*answers)


def _places(facts: Facts) -> dict[tuple[str, ...], list[Place]]:
    places: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for kept in facts.items.values():
        for place, aliases in kept.record.names():
            for index, alias in enumerate(aliases):
                places[key_of(alias)].append((kept, (*place, index), alias))
    return places


RULE = Rule("Từ khóa trùng nhau khi bỏ dấu phải được khai báo.", check)
