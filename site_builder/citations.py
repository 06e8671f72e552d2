"""Citation codes: ``luat-49-2010`` (an instrument) or ``luat-49-2010/12/1/a`` (a provision of it)."""

from collections.abc import Iterator
from datetime import date

from site_builder.facts import Facts, Kept
from site_builder.records.law import Instrument, Provision


def provision_code(instrument_id: str, provision: Provision) -> str:
    """The code that cites this provision."""
    parts = [instrument_id, provision.article, provision.clause, provision.point]
    return "/".join(str(part) for part in parts if part is not None)


def provision_codes(kept: Kept[Instrument]) -> Iterator[str]:
    """The instrument's own code and that of each recorded provision."""
    yield kept.id
    for provision in kept.record.provisions:
        yield provision_code(kept.id, provision)


def find_provision(facts: Facts, citation: str) -> Provision | None:
    """The provision behind a code; None when the whole instrument is cited or nothing is recorded."""
    kept = facts.instruments.get(citation.split("/")[0])
    if kept is None:
        return None
    for provision in kept.record.provisions:
        if provision_code(kept.id, provision) == citation:
            return provision
    return None


def article_of(citation: str) -> str:
    """``luat-49-2010/12/1/a`` -> ``luat-49-2010/12``: the article that the provision belongs to."""
    return "/".join(citation.split("/")[:2])


def page_of(citation: str) -> str:
    """The place of the citation's page under van-ban/: its article's, or the whole instrument's."""
    instrument, _, place = article_of(citation).partition("/")
    return f"{instrument}/dieu-{place}" if place else instrument


def in_force_from(facts: Facts, citation: str) -> date | None:
    """First day on which the cited provision holds; None when that is not known."""
    kept = facts.instruments[citation.split("/")[0]]
    provision = find_provision(facts, citation)
    return (provision and provision.since) or kept.record.since


def in_force_until(facts: Facts, citation: str) -> date | None:
    """Last day on which the cited provision holds; None while no end is known."""
    kept = facts.instruments[citation.split("/")[0]]
    provision = find_provision(facts, citation)
    return (provision and provision.until) or kept.record.until
