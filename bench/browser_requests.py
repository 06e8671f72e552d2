"""A query as the page asks its worker."""

from checker import Query


def request_of(query: Query) -> dict:
    """The request that the worker passes to ``checker.browser.answer``."""
    return {
        "query": query.text,
        "huong": query.direction.value if query.direction else None,
        "hang_khong": query.by_air,
        "ngay": query.day.isoformat() if query.day else None,
        "tra_loi": list(query.answers),
        "ngon_ngu": "vi",
    }
