"""How a list of names is written in the instant tier's index, so that little has to travel and be read.

Names stand in the order of their words. Before each stands a sign of JOINTS: its place there is the number of words
that the name has in common with the one before it, and those are left out. "thức ăn", "thức ăn cá", "thức ăn cho cá"
are written ``;thức ăn>cá>cho cá`` where ">" is the third sign. The page reads it in docs/assets/kiem-tra/phan/ten.js.
"""

import re
from collections.abc import Iterable, Iterator

JOINTS = ";<>=@_{|}"
TITLE = "!"
"""Leads a title that is no name: shown, never looked up."""
SIGNS = f"~^?{TITLE}"  # those of instant_answers, too
_FORBIDDEN = re.compile(f"[{re.escape(JOINTS + SIGNS)}\\t\\n]")


def written(names: Iterable[tuple[str, str]], before: str = "") -> str:
    """Pairs of sign ("" or one of SIGNS) and name, in the order of their words, the first after ``before``.

    Raises ValueError for a name that holds a sign.
    """
    words = before.split(" ") if before else []
    found = []
    for sign, name in sorted(names, key=lambda pair: (pair[1].lower().split(" "), pair[1])):
        found.append(one_written(sign, name, words))
        words = name.split(" ")
    return "".join(found)


def one_written(sign: str, name: str, before: list[str]) -> str:
    """A name after another one, of which the words are given."""
    if _FORBIDDEN.search(name):
        raise ValueError(f"{name!r}: a name in the index cannot hold any of {JOINTS} {SIGNS}")
    words = name.split(" ")
    shared = _shared(words, before)
    return JOINTS[shared] + sign + " ".join(words[shared:])


def _shared(words: list[str], before: list[str]) -> int:
    most = min(len(words), len(before), len(JOINTS) - 1)
    return next((at for at in range(most) if words[at] != before[at]), most)


def read(text: str) -> Iterator[tuple[str, str]]:
    """The pairs of sign and name again."""
    words: list[str] = []
    for joint, sign, rest in re.findall(
        f"([{re.escape(JOINTS)}])([{re.escape(SIGNS)}]?)([^{re.escape(JOINTS)}]*)", text
    ):
        words = [*words[: JOINTS.index(joint)], *(rest.split(" ") if rest else [])]
        yield sign, " ".join(words)
