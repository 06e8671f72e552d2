"""CPython: lookups a second and p99 of the checker beside what others would use, and how right each is."""

from collections.abc import Callable
from dataclasses import dataclass

from bench.measure import measure_together, number, ratio, say, share, table
from bench.peers import KINDS, Named, named, verdict_by
from bench.subject import YES, answer, mapping, mixed_cases, verdict
from checker import Catalogue, Query, Verdict
from tests.cases import Case

_BAN = Verdict.PROHIBITED.value
_CONSTANT = "luôn trả lời “cấm”"


@dataclass
class Score:
    """How right the answers to the decision cases are, in numbers of cases."""

    cases: int = 0
    accepted: int = 0
    no_yes: int = 0
    """Cases in which no yes is accepted."""
    false_allow: int = 0
    """Of those, answered with a yes."""
    no_ban: int = 0
    """Cases in which no ban is accepted."""
    false_alarm: int = 0
    """Of those, answered with a ban."""

    def add(self, accepted: frozenset[str], given: str) -> None:
        """Count one case."""
        self.cases += 1
        self.accepted += given in accepted
        if not accepted & YES:
            self.no_yes += 1
            self.false_allow += given in YES
        if _BAN not in accepted:
            self.no_ban += 1
            self.false_alarm += given == _BAN


def score(give: Callable[[Query], str], cases: list[Case]) -> Score:
    """Ask every case."""
    result = Score()
    for case in cases:
        result.add(frozenset(code.value for code in case.accepted), give(case.query))
    return result


def ways(catalogue: Catalogue, names: Named) -> dict[str, Callable[[Query], str]]:
    """What is compared, the baseline first: each takes a query and gives a verdict code."""
    peers = {peer.name: peer for peer in (kind(names) for kind in KINDS)}
    given = {
        name: lambda query, peer=peer: verdict_by(peer, query, catalogue)
        for name, peer in peers.items()
    }  # fmt: skip
    given[_CONSTANT] = lambda query: _BAN
    return given | {"bộ kiểm tra": lambda query: verdict(query, catalogue)}


def main() -> None:
    """Print both tables."""
    compiled = mapping()
    catalogue = Catalogue.from_mapping(compiled)
    names = named(compiled)
    cases = mixed_cases()
    compared = ways(catalogue, names)
    _print_speed(compared, catalogue, cases, len(names))
    _print_accuracy(compared, cases)


def _print_speed(compared: dict, catalogue: Catalogue, cases: list[Case], names: int) -> None:
    queries = [case.query for case in cases]
    asks = {name: give for name, give in compared.items() if name != _CONSTANT}
    asks["bộ kiểm tra, cả lời giải thích"] = lambda query: answer(query, catalogue)
    timings = measure_together(asks, queries)
    baseline = next(iter(timings.values()))
    table(
        f"Tốc độ trên CPython: {len(queries)} câu, {len(catalogue.items)} mục, {names} từ khóa; so với dòng đầu",
        ["cách tra", "lượt/giây", "so sánh", "p50 ms", "p99 ms", "so sánh p99"],
        [
            [
                name, number(t.rate), ratio(t.rate, baseline.rate),
                number(t.middle), number(t.worst), ratio(t.worst, baseline.worst),
            ]
            for name, t in timings.items()
        ],
    )  # fmt: skip


def _print_accuracy(compared: dict, cases: list[Case]) -> None:
    scores = {}
    for name, give in compared.items():
        say(f"Độ đúng: {name}")
        scores[name] = score(give, cases)
    baseline = next(iter(scores.values()))
    table(
        f"Độ đúng trên {len(cases)} câu viết tay; bộ kiểm tra được chỉnh theo chính các câu này, cách khác thì không",
        ["cách tra", "đúng", "so sánh", "cho gửi nhầm", "", "báo cấm nhầm", ""],
        [
            [
                name, share(s.accepted, s.cases), ratio(s.accepted, baseline.accepted),
                f"{s.false_allow}/{s.no_yes}", share(s.false_allow, s.no_yes),
                f"{s.false_alarm}/{s.no_ban}", share(s.false_alarm, s.no_ban),
            ]
            for name, s in scores.items()
        ],
    )  # fmt: skip
