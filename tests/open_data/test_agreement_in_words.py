"""The same walk over all items for what is printed and read out: the posted notice and the broadcast scripts.

They name only some items, so that two things are compared: what they say of an item, and whether they keep silent
where they must not.
"""

import re
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from site_builder.broadcast.references import references
from site_builder.facts import Facts
from site_builder.views import Viewer

_SECTIONS = {"to-luat": "luat", "to-ngoai": "nuoc_ngoai", "to-hang": "hang"}
# Claim of a script -> direction, verdict, whose ban: written down here once more, so that a slip there shows.
_CLAIMS = {
    "cam": ("domestic", "cam", None), "luat-cam": ("domestic", "cam", "luat"), "hang-cam": ("domestic", "cam", "doanh_nghiep"),
    "dieu-kien": ("domestic", "co_dieu_kien", None), "duoc-gui": ("domestic", "duoc_gui", None), "hoi": ("domestic", "hoi", None),
    "hoi-ve": ("inbound", "hoi", None), "cam-di": ("outbound", "cam", None), "cam-ve": ("inbound", "cam", None), "cam-bay": ("by_air", "cam", None),
}  # fmt: skip


def _rule(facts: Facts, code: str, day: date):
    rules = facts.items[code].record.rules
    return next((rule for rule in rules if rule.since <= day and (rule.until is None or day <= rule.until)), None)


def _printed(page: Path) -> dict[str, set[str]]:
    """Item -> the sections of the notice in which the built page names it."""
    found = defaultdict(set)
    for kind, inside in re.findall(
        r'<section class="(to-\w+)">(.*?)</section>', page.read_text(encoding="utf-8"), re.DOTALL
    ):
        for code in re.findall(r'data-mon="([a-z0-9-]+)"', inside):
            found[code].add(_SECTIONS[kind])
    return found


def _belongs(rule) -> set[str]:
    """The sections in which a thing must stand, from its rule of the day."""
    if rule is None or rule.ban_source is None:
        return set()
    domestic, source = rule.directions.domestic == "cam", rule.ban_source
    if domestic and source.domestic == "luat":
        return {"luat"}
    abroad = "cam" in (rule.directions.outbound, rule.directions.inbound) and source.abroad == "luat"
    return ({"nuoc_ngoai"} if abroad else set()) | ({"hang"} if domestic else set())


@pytest.mark.counts("kenh")
@pytest.mark.parametrize(("page", "part"), [("thong-bao/tao", "notices"), ("en/thong-bao/tao", "english_notices")])
def test_notice_names_every_ban_in_its_section_and_nothing_else(built_site, facts, day, tally, page, part):
    printed = _printed(built_site / page / "index.html")
    differing = [code for code in facts.items if printed.get(code, set()) != _belongs(_rule(facts, code, day))]
    tally(len(facts.items), len(differing), part=part)
    assert not differing, [(code, printed.get(code), _belongs(_rule(facts, code, day))) for code in differing[:5]]
    assert printed.keys() <= facts.items.keys()


def _claims(facts: Facts) -> dict[str, set[str]]:
    """Item -> the claims that any script, or words shared by scripts, make about it."""
    found = defaultdict(set)
    texts = [kept.record.text for kept in facts.shared_words.values()]
    for kept in facts.scripts.values():
        texts += kept.record.parts.values()
        texts += [line.text for version in kept.record.versions for line in version.dialogue]
    for text in texts:
        for reference in references(text):
            if reference.kind in _CLAIMS:
                found[reference.code].add(reference.kind)
    return found


def _borne_out(kind: str, rule) -> bool:
    direction, verdict, source = _CLAIMS[kind]
    if rule is None or getattr(rule.directions, direction) != verdict:
        return False
    return source is None or (rule.ban_source is not None and rule.ban_source.domestic == source)


@pytest.mark.counts("kenh", part="scripts")
def test_scripts_claim_of_every_item_only_what_the_facts_say(facts, day, tally):
    claims = _claims(facts)
    false = [
        code for code in facts.items for kind in sorted(claims[code]) if not _borne_out(kind, _rule(facts, code, day))
    ]
    tally(len(facts.items), len(set(false)))
    assert not false
    assert sum(map(bool, claims.values())) > 50, "the scripts no longer speak by reference"


def test_a_false_claim_would_be_seen(facts, day):
    banned = next(code for code in facts.items if _belongs(_rule(facts, code, day)) == {"luat"})
    assert not _borne_out("duoc-gui", _rule(facts, banned, day)) and _borne_out("luat-cam", _rule(facts, banned, day))
    assert Viewer(facts, "vi", day).rule(facts.items[banned].record) == _rule(facts, banned, day)
