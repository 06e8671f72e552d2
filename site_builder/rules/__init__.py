"""Rules across records, one a file. Each module has ``RULE``: a one-sentence name and a check.

A check takes the Facts and yields Problems. ``python -m site_builder.rules`` prints all findings.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from site_builder.facts import Facts
from site_builder.problems import Problem


@dataclass(frozen=True)
class Rule:
    """``about``: what the rule demands, in a sentence; ``check``: Facts -> problems.

    A rule that does not block only reminds: its findings are listed and the build goes on.
    """

    about: str
    check: Callable[[Facts], Iterator[Problem]]
    blocks: bool = True


def all_rules() -> dict[str, Rule]:
    """Every rule by the name of its module."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    return {name: importlib.import_module(f"{__name__}.{name}").RULE for name in names}


def run_rules(facts: Facts) -> list[Problem]:
    """Everything that forbids a build."""
    return [problem for rule in all_rules().values() if rule.blocks for problem in rule.check(facts)]


def reminders(facts: Facts) -> list[Problem]:
    """What somebody should look at soon."""
    return [problem for rule in all_rules().values() if not rule.blocks for problem in rule.check(facts)]
