"""Citations in few words: "Luật Vũ khí 2024 Điều 2 khoản 2, khoản 6, Điều 4 khoản 1", or as numbers of a list."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from site_builder.compile import citation_label, point_letter
from site_builder.facts import Facts
from site_builder.phrases import Speaker

_UNSURE = ("thap", "chua_kiem_chung")


def compact(facts: Facts, codes: Iterable[str], speaker: Speaker) -> str:
    """The provisions, each instrument named once and each article once; empty when nothing is cited."""
    by_instrument: dict[str, dict[str, list[str]]] = {}
    unsure: set[str] = set()
    for code in codes:
        instrument, *place = code.split("/")
        articles = by_instrument.setdefault(instrument, {})
        if place:
            articles.setdefault(place[0], []).append(_below_article(place[1:], speaker))
        if citation_label(facts, code)["do_tin"] in _UNSURE:
            unsure.add(instrument)
    return "; ".join(
        _instrument(facts, instrument, articles, speaker, instrument in unsure)
        for instrument, articles in by_instrument.items()
    )


def _instrument(facts: Facts, instrument: str, articles: dict, speaker: Speaker, unsure: bool) -> str:
    words = [speaker.pick(facts.instruments[instrument].record.short)]
    words += [", ".join(_article(article, places, speaker) for article, places in articles.items())]
    note = f" ({speaker.say('can_cu_chua_chac')})" if unsure else ""
    return " ".join(word for word in words if word) + note


def _article(article: str, places: list[str], speaker: Speaker) -> str:
    named = (
        f"{speaker.say('phu_luc')} {article[2:]}" if article.startswith("pl") else f"{speaker.say('dieu')} {article}"
    )
    return " ".join([named, ", ".join(place for place in dict.fromkeys(places) if place)]).strip()


def _below_article(place: list[str], speaker: Speaker) -> str:
    named = zip(("khoan", "diem"), [*place[:1], *map(point_letter, place[1:])], strict=False)
    return " ".join(f"{speaker.say(key)} {part}" for key, part in named)


def _run(numbers: list[int]) -> str:
    return f"{numbers[0]}–{numbers[-1]}" if len(numbers) > 2 else ", ".join(map(str, numbers))


class Numbers:
    """Numbers for the provisions that a sheet cites, in the order in which they come up."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def of(self, codes: Iterable[str]) -> str:
        """``1–3, 5``: the numbers of these provisions; new ones are given out as needed."""
        found = sorted({self._numbers.setdefault(code, len(self._numbers) + 1) for code in codes})
        runs = groupby(enumerate(found), key=lambda pair: pair[1] - pair[0])
        return ", ".join(_run([number for _, number in run]) for _, run in runs)

    def legend(self, facts: Facts, speaker: Speaker) -> Iterator[tuple[str, str]]:
        """Each instrument with its numbered places: ("Luật Vũ khí 2024", "4 Điều 2 khoản 2, 5 Điều 4 khoản 1")."""
        by_instrument: dict[str, list[str]] = {}
        for code, number in self._numbers.items():
            instrument, *place = code.split("/")
            words = [_article(place[0], [_below_article(place[1:], speaker)], speaker)] if place else []
            if citation_label(facts, code)["do_tin"] in _UNSURE:
                words.append(f"({speaker.say('can_cu_chua_chac')})")
            by_instrument.setdefault(instrument, []).append(" ".join([f"[{number}]", *words]))
        for instrument, places in by_instrument.items():
            yield speaker.pick(facts.instruments[instrument].record.short), ", ".join(places)
