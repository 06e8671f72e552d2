"""What each bar compares, and its limits. ``phai`` must hold, ``nen`` is the aim; bench/ket-qua.json keeps the figures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Measured = Mapping[str, float | None]


@dataclass(frozen=True)
class Bar:
    """One line of the table: ``value`` picks or divides figures; None where one of them is missing."""

    code: str
    """Its words are the phrase ``td_<code>`` of data/cau-chu/toc-do.yaml."""
    value: Callable[[Measured], float | None]
    must: float
    aim: float
    unit: str = ""

    def as_json(self, measured: Measured) -> dict:
        """Figure and limits, as bench/ket-qua.json keeps them; ``dat`` is None, "nen", "phai" or "chua"."""
        value = self.value(measured)
        state = None if value is None else "nen" if value <= self.aim else "phai" if value <= self.must else "chua"
        kept = None if value is None else round(value, 4)
        return {
            "ma": self.code,
            "do": kept,
            "phai": self.must,
            "nen": self.aim,
            "don_vi": self.unit.strip(),
            "dat": state,
        }


def _of(key: str, scale: float = 1.0) -> Callable[[Measured], float | None]:
    return lambda measured: None if measured.get(key) is None else measured[key] * scale


def _ratio(what: str, other: str | None = None) -> Callable[[Measured], float | None]:
    def divided(measured: Measured) -> float | None:
        mine, theirs = measured.get(f"cong.{what}"), measured.get(f"mac_dinh.{other or what}")
        return mine / theirs if mine is not None and theirs else None

    return divided


BARS = (
    Bar("nhanh_dien_thoai", _of("cong.nhanh_dien_thoai"), 1.5, 1.0, " s"),
    Bar("byte_trang", _of("cong.byte_trang", 0.001), 100, 60, " KB"),
    Bar("byte_nhanh", _of("cong.byte_nhanh", 0.001), 25, 16, " KB"),
    Bar("nhanh", _of("cong.nhanh", 1000), 150, 100, " ms"),
    Bar("nhanh_trang_chu", _of("cong.nhanh_trang_chu", 1000), 150, 100, " ms"),
    Bar("byte", _ratio("byte"), 0.70, 0.50),
    Bar("khong_gioi_han", _ratio("khong_gioi_han"), 0.55, 0.37),
    Bar("9_mbit", _ratio("9_mbit"), 0.65, 0.43),
    Bar("1_6_mbit", _ratio("1_6_mbit"), 0.70, 0.50),
    Bar("cpu_4", _ratio("cpu_4"), 0.45, 0.29),
    Bar("byte_khong_nen", _ratio("byte_khong_nen"), 0.45, 0.27),
    Bar("lan_sau", _ratio("lan_sau"), 0.50, 0.30),
    Bar("byte_lan_sau", _of("cong.byte_lan_sau"), 0, 0),
    Bar("mat_mang", _of("cong.mat_mang"), 10, 1.5, " s"),
    Bar("hoi_p99", _of("cong.hoi_p99", 1000), 50, 10, " ms"),
    Bar("may_chu_la", _of("cong.may_chu_la"), 0, 0),
)
