"""What rests on an unverified source says so: no high confidence, and a note for readers."""

from collections.abc import Iterator

from site_builder.citations import find_provision
from site_builder.facts import Facts
from site_builder.problems import Problem
from site_builder.rules import Rule


def check(facts: Facts) -> Iterator[Problem]:
    for kept in facts.items.values():
        record = kept.record
        if record.check.confidence in ("thap", "chua_kiem_chung") and record.check.note is None:
            yield kept.problem(
                ("kiem_tra",), "độ tin thấp mà không nói điều gì chưa chắc", "thêm “ghi_chu” cho người đọc"
            )
        if record.check.confidence != "cao":
            continue
        for _at, rule in enumerate(record.rules):
            weak = [citation for citation in rule.citations if _is_unverified(facts, citation)]
            if weak and len(weak) == len(rule.citations):
                yield kept.problem(
                    ("kiem_tra", "do_tin"),
                    f"mọi căn cứ đều chưa kiểm chứng ({', '.join(weak)}) mà ghi độ tin “cao”",
                    "hạ xuống trung_binh hoặc thap và thêm ghi_chu",
                )


def _is_unverified(facts: Facts, citation: str) -> bool:
    kept = facts.instruments.get(citation.split("/")[0])
    if kept is None:
        return False
    provision = find_provision(facts, citation)
    confidence = provision.confidence if provision else kept.record.check.confidence
    return confidence in ("thap", "chua_kiem_chung")


RULE = Rule("Điều chưa kiểm chứng phải được ghi là chưa kiểm chứng.", check)
