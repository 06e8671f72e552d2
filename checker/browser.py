"""JSON text in, JSON text out: the only entry that JavaScript calls."""

import json
from datetime import date

from checker.answer import present
from checker.catalogue import Catalogue
from checker.dialogue import continued
from checker.engine import check
from checker.model import Direction, Query

_catalogue: Catalogue | None = None


def load(text: str | bytes | memoryview) -> str:
    """Keep the compiled catalogue given as JSON, a text or its bytes in UTF-8; returns its version."""
    global _catalogue
    _catalogue = Catalogue.from_mapping(json.loads(text if isinstance(text, str) else bytes(text)))
    return _catalogue.version


def warm() -> None:
    """Make what the first odd text would wait for; to be called when nobody is waiting."""
    if _catalogue is not None:
        _catalogue.index.warm()


def answer(request: str) -> str:
    """``{"query", "huong"?, "hang_khong"?, "ngay"?, "tra_loi"?, "ngon_ngu"?, "dang_hoi"?}`` -> ``checker.answer.present``.

    ``dang_hoi`` is the query whose question is being shown: a text that answers it continues it.
    ``da_hoi`` in the answer tells what was asked in the end.
    """
    if _catalogue is None:
        raise RuntimeError("load() was not called")
    asked = json.loads(request)
    query = query_from(asked)
    pending = asked.get("dang_hoi")
    query = (pending and continued(_catalogue, query_from(pending), query.text)) or query
    shown = present(check(_catalogue, query), _catalogue, asked.get("ngon_ngu", "vi"))
    return json.dumps(shown | {"da_hoi": {"query": query.text, "tra_loi": list(query.answers)}}, ensure_ascii=False)


def query_from(asked: dict) -> Query:
    """A request mapping as a Query. Raises ValueError for a wrong direction, day, flag, list or text."""
    if not isinstance(asked.get("query"), str):
        raise ValueError("“query” must be a string")
    if asked.get("hang_khong") not in (None, True, False):
        raise ValueError("“hang_khong” must be true, false or null")
    answers = asked.get("tra_loi") or []
    if not isinstance(answers, list) or not all(isinstance(number, int) for number in answers):
        raise ValueError("“tra_loi” must be a list of whole numbers")
    return Query(
        text=asked["query"],
        direction=Direction(asked["huong"]) if asked.get("huong") else None,
        by_air=asked.get("hang_khong"),
        day=date.fromisoformat(asked["ngay"]) if asked.get("ngay") else None,
        answers=tuple(answers),
    )
