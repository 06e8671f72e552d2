"""A question answered by typing: "có", "2", or words of one of the choices."""

from dataclasses import replace

from checker.catalogue import Catalogue
from checker.engine import check
from checker.model import Choice, Query
from checker.text import fold, key_of

_YES, _NO = frozenset({"co", "yes", "dung", "phai", "vang", "ok"}), frozenset({"khong", "ko", "k", "no", "sai", "chua"})


def continued(catalogue: Catalogue, pending: Query, text: str) -> Query | None:
    """The pending query with the typed answer added; None when the text answers nothing asked."""
    result = check(catalogue, pending)
    if result.asked is None:
        return None
    choice = _chosen(result.asked.choices, text)
    if choice is None:
        return None
    if choice.answer is None:
        return replace(pending, text=choice.query or pending.text, answers=())
    return replace(pending, answers=(*pending.answers, choice.answer))


def _chosen(choices: tuple[Choice, ...], text: str) -> Choice | None:
    """By number from 1, by yes or no, or by words that only one label holds."""
    words = key_of(text)
    if len(words) == 1 and words[0].isdigit() and 1 <= int(words[0][:3]) <= len(choices):
        return choices[int(words[0]) - 1]
    fitting = [choice for choice in choices if _fits(choice, words)]
    return fitting[0] if words and len(fitting) == 1 else None


def _fits(choice: Choice, words: tuple[str, ...]) -> bool:
    labels = [key_of(label) for label in choice.label.values()]
    if len(words) == 1 and words[0] in _YES | _NO:
        group = _YES if words[0] in _YES else _NO
        return any(label and fold(label[0]) in group for label in labels)
    return any(set(words) <= set(label) for label in labels)
