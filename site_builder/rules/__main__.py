"""``python -m site_builder.rules [data] [part-of-file-name]``: read data/, run every rule, print all findings."""

import sys
from pathlib import Path

from site_builder.facts import DATA, read_facts
from site_builder.rules import reminders, run_rules


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else DATA
    wanted = arguments[1] if len(arguments) > 1 else ""
    facts = read_facts(folder)
    problems = sorted(facts.problems + run_rules(facts))
    shown = [problem for problem in problems if wanted in problem.file]
    for problem in shown:
        print(problem)
    for problem in sorted(reminders(facts)):
        if wanted in problem.file:
            print(f"(nhắc) {problem}")
    print(f"{len(facts.items)} mục, {len(facts.instruments)} văn bản, {len(shown)} lỗi", file=sys.stderr)
    return 1 if shown else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
