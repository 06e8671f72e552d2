"""CPython: lookups a second and p99 of the checker beside what others would use, and how right each is.

Written to bench/ket-qua-cach-khac.json, which the page on speed shows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bench.kept import write_result
from bench.measure import REPEATS, Timing, measure_together, number, ratio, say, share, table
from bench.peers import KINDS, Named, named, verdict_by
from bench.subject import YES, answer, mapping, mixed_cases, verdict
from checker import Catalogue, Query, Verdict
from site_builder.speed_figures import RIVALS
from tests.cases import Case

_BAN = Verdict.PROHIBITED.value
_CONSTANT, _OURS = "luôn trả lời “cấm”", "bộ kiểm tra"
_ROWS = {
    "tìm chuỗi con": "chuoi-con",
    "SQLite FTS5": "fts5",
    "rapidfuzz": "rapidfuzz",
    _CONSTANT: "luon-cam",
    _OURS: "bo-kiem-tra",
}
"""Way of finding -> its row on the page."""


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
    return given | {_OURS: lambda query: verdict(query, catalogue)}


def main() -> None:
    """Print both tables."""
    compiled = mapping()
    catalogue = Catalogue.from_mapping(compiled)
    names = named(compiled)
    cases = mixed_cases()
    compared = ways(catalogue, names)
    timings = _print_speed(compared, catalogue, cases, len(names))
    scores = _print_accuracy(compared, cases)
    rows = {_ROWS[name]: recorded(score_, timings.get(name)) for name, score_ in scores.items()}
    day = datetime.now().astimezone().date().isoformat()
    write_result(RIVALS, {"ngay": day, "so_lan": REPEATS, "so_cau": len(cases), "hang": rows})


def recorded(right: Score, timing: Timing | None) -> dict[str, float | None]:
    """A row of the result: what the page shows, shares in percent; what always answers the same has no speed."""
    return {
        "luot_giay": timing and round(timing.rate),
        "p99_ms": timing and round(timing.worst, 3),
        "dung_phan_tram": round(100 * right.accepted / right.cases, 2),
        "cho_gui_nham_phan_tram": round(100 * right.false_allow / right.no_yes, 2),
        "bao_cam_nham_phan_tram": round(100 * right.false_alarm / right.no_ban, 2),
    }


def _print_speed(compared: dict, catalogue: Catalogue, cases: list[Case], names: int) -> dict[str, Timing]:
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
    return timings


def _print_accuracy(compared: dict, cases: list[Case]) -> dict[str, Score]:
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
    return scores
