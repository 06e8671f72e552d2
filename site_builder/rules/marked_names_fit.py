"""A name that counts only as it is written bears marks, is written once, and is never of what may be banned at home."""

from collections.abc import Iterator

from checker.text import clean, split_words, toned_key, unmarked
from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.rules import Rule

_LONGEST = 2  # syllables; a longer name is no other word without its marks
_SAFE = {"duoc_gui", "co_dieu_kien"}


def check(facts: Facts) -> Iterator[Problem]:
    taken = {toned_key(word): code for code, kept in facts.items.items() for word in _names(kept.record)}
    guesses = {toned_key(word): code for code, kept in facts.items.items() for word in kept.record.ambiguous}
    for kept in facts.marked_names:
        word, item = kept.record.word, facts.items.get(kept.record.item)
        words = split_words(clean(word))
        if not words or len(words) > _LONGEST or any(unmarked(one) == one for one in words):
            fix = "ghi tên một hay hai âm tiết, chữ nào cũng có dấu; tên khác thì để ở ten_khac"
            yield kept.problem(("tu",), f"“{word}” không phải tên ngắn đủ dấu", fix)
        other = taken.get(toned_key(word)) or _guessed(toned_key(word), guesses, kept.record.alone, facts)
        if other:
            yield kept.problem(("tu",), f"“{word}” đã là tên của {other}", "chỉ ghi ở một nơi")
        taken[toned_key(word)] = kept.record.item
        if item and not _is_safe(item.record):
            fix = "để tên này ở tu_mo_ho của mục"
            yield kept.problem(("vat_pham",), f"{kept.record.item} có thể bị cấm trong nước", fix)


def _names(record) -> list[str]:
    return [name for _, names in record.names() for name in names]


def _is_safe(record) -> bool:
    return all(rule.directions.domestic in _SAFE for rule in record.rules)


def _guessed(word: str, guesses: dict[str, str], alone: bool, facts: Facts) -> str | None:
    """The item that this word may mean: any, or for a name that counts only alone, one that may be banned at home."""
    code = guesses.get(word)
    return None if code is None or (alone and _is_safe(facts.items[code].record)) else code


RULE = Rule("Tên chỉ tính khi đủ dấu thì ngắn, có dấu, không trùng, không phải món có thể bị cấm.", check)
