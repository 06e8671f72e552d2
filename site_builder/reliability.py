"""The page "Độ tin cậy": what was tried and what went wrong, from the files that commands write, as tables.

A line that no command has recorded is shown as not measured. What holds at every build (licences, review dates) is
counted from the same lists as the commands of that name use.
"""

from collections import Counter
from datetime import date

from site_builder import supply
from site_builder.capacity import Table
from site_builder.results import LOAD, TESTS, figure, read_result, recorded
from site_builder.review_dates import next_day, overdue
from site_builder.views import Viewer

# Line of tests/ket-qua.json -> the parts that a full run records; None: whichever parts the lists of the tests have.
LINES: dict[str, tuple[str, ...] | None] = {
    "tan_cong": (
        "go", "lien_ket", "nhung", "tim_kiem", "to_in", "ma_to", "quay", "phat_thanh", "viec_lien_ket", "ma_to_lien_ket", "bo_nho_lien_ket",
    ),
    "loi_du_lieu": None,
    "su_co": (
        "mang_dut", "tep_cut", "tep_sai_ma", "may_chu_500", "ban_moi", "bo_nho_day", "bo_nho_cam", "luong_chet", "wasm_tat",
    ),
    "kenh": None,
    "chinh_sach": (),
    "trien_khai": ("nginx", "nhung", "usb", "goi_python"),
    "dung_lai": (),
}  # fmt: skip


class Reliability:
    """The tables of the page, in one language."""

    def __init__(self, viewer: Viewer):
        self._viewer, self._speaker = viewer, viewer.speaker
        self._lines: dict[str, dict] = (read_result(TESTS) or {"dong": {}})["dong"]

    def tested(self, name: str) -> Table:
        """One line of the tests by its parts: tried, gone wrong, day."""
        known = self._lines.get(name, {})
        parts = LINES[name]
        if parts is None:
            parts = sorted((part for part in known if part), key=lambda part: self._part(name, part))
        rows = [self._row(self._part(name, part), [known[part]] if part in known else []) for part in parts]
        if len(parts) != 1:
            rows.append(self._row(self._say(f"tn_cong_{name}"), list(known.values())))
        return [self._say(f"tn_{head}") for head in (name, "da_thu", "hong", "ngay")], rows

    def skipped(self, name: str) -> int:
        """How many tests of the line did not run, for want of something on the machine that recorded it."""
        return sum(counts["bo_qua"] for counts in self._lines.get(name, {}).values())

    def load(self) -> tuple[str, Table | None]:
        """A sentence on day and machine, and what nginx bore."""
        result = read_result(LOAD)
        if result is None:
            return self._say("kq_chua_do", lenh="make capacity"), None
        heads = ("ket_noi", "lan_hoi_giay", "p99_ms", "mb_giay", "lan_hoi", "loi")
        rows = [
            [self._say(f"tn_tai_{row['viec']}"), *(self._figure(row[head]) for head in heads)] for row in result["hang"]
        ]
        sentence = self._say("tn_tai_cach_do", giay=result["giay"], lan=result["so_lan"])
        return f"{recorded(result, self._speaker)} {sentence}", (
            [self._say("tn_tai"), *(self._say(f"tn_tai_{head}") for head in heads)],
            rows,
        )

    def licences(self) -> Table:
        """How many packages stand under which licence, and how many are doubtful."""
        packages = [*supply.pinned(), *supply.from_npm()]
        counted = Counter(package.licence for package in packages)
        rows = [
            [name, self._figure(count)] for name, count in sorted(counted.items(), key=lambda one: (-one[1], one[0]))
        ]
        rows.append([self._say("tn_giay_phep_cong"), self._figure(len(packages))])
        rows.append([self._say("tn_giay_phep_ngo"), self._figure(len(supply.doubtful(packages)))])
        return [self._say("pt_giay_phep"), self._say("tn_so_goi")], rows

    def reviews(self) -> Table:
        """When the data were checked, and what is past its date on the day of the build."""
        facts, day = self._viewer.facts, self._viewer.day
        checked = sorted(kept.record.check.day for kept in (*facts.items.values(), *facts.instruments.values()))
        late = overdue(facts, day)
        upcoming = next_day(facts, day)
        shown = self._speaker.day
        return [self._say("tn_xem_lai"), self._say("tn_xem_lai_so")], [
            [self._say("tn_mon"), self._figure(len(facts.items))],
            [self._say("tn_van_ban"), self._figure(len(facts.instruments))],
            [self._say("tn_kiem_tra_tu"), shown(checked[0])],
            [self._say("tn_kiem_tra_den"), shown(checked[-1])],
            [self._say("tn_mon_qua_han"), self._figure(len({due.id for law in late for due in law.items}))],
            [self._say("tn_van_ban_qua_han"), self._figure(sum(1 for law in late if law.itself))],
            [self._say("tn_han_toi"), shown(upcoming) if upcoming else self._say("tn_khong_con")],
        ]

    def _row(self, label: str, counted: list[dict]) -> list[str]:
        """The sums of some parts; of their days the oldest, so that no figure looks newer than it is."""
        tried = sum(counts["thu"] for counts in counted)
        wrong = sum(counts["hong"] for counts in counted)
        if not tried and not wrong:
            return [label, self._say("kq_chua_co"), "", ""]
        day = min(date.fromisoformat(counts["ngay"]) for counts in counted)
        return [label, self._figure(tried), self._figure(wrong), self._speaker.day(day)]

    def _part(self, name: str, part: str) -> str:
        return self._say(f"tn_{name}_{part}")

    def _figure(self, value: float) -> str:
        return figure(value, self._speaker.language)

    def _say(self, key: str, **slots: object) -> str:
        return self._speaker.say(key, **slots)
