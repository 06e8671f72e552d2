"""What is wrong with a data file, said so that an official can mend it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One defect: where it is, what is wrong and what to do (the last two in Vietnamese)."""

    file: str
    line: int
    key: str
    wrong: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} · {self.key or '(cả tệp)'} → {self.wrong} → {self.remedy}"


class DataError(Exception):
    """Raised once, after everything was read, with every problem found."""

    def __init__(self, problems: list[Problem]):
        self.problems = sorted(problems)
        lines = "\n".join(str(problem) for problem in self.problems)
        super().__init__(f"Dữ liệu có {len(self.problems)} lỗi:\n{lines}")


def shown_path(path: Path, root: Path) -> str:
    """The path as an editor would name it: relative to the project where possible."""
    try:
        return str(path.resolve().relative_to(root.resolve()))
    except ValueError:
        return str(path)
