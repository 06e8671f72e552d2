"""The figures of visits and load are read rightly from nginx's log and from wrk."""

import pytest

from bench import load
from bench.nginx import Request, read_log
from bench.visits import _beyond, _counted

LOG = "GET\t/\t200\t5322\tno-cache\nHEAD\t/a.wasm\t200\t846\tpublic, max-age=31536000, immutable\nGET\t/a\t304\t700\tno-cache\n"


@pytest.fixture
def requests(tmp_path) -> list[Request]:
    (tmp_path / "luot.log").write_text(LOG, encoding="utf-8")
    return read_log(tmp_path / "luot.log")


def test_log_becomes_requests_and_sums(requests, tmp_path):
    assert requests[1] == Request("HEAD", "/a.wasm", 200, 846, True)
    assert _counted(requests) == {"lan_hoi": 3, "byte": 6868, "khong_doi_304": 1, "giu_mot_nam": 1, "loi": 0}
    assert read_log(tmp_path / "none.log") == []


def test_what_is_loaded_besides_leaves_out_each_request_once(requests):
    assert _beyond([*requests, requests[0]], requests) == [requests[0]]


def test_errors_of_every_run_are_summed_and_speed_is_the_median():
    runs = [[100, 1_000_000, 5_000_000, 2000, 0, 0, 0], [300, 1_000_000, 9_000_000, 4000, 1, 2, 4], [200, 1_000_000, 7_000_000, 3000, 0, 0, 0]]  # fmt: skip
    found = load._summary(runs, requests_a_visit=10)
    assert found == {"lan_hoi_giay": 200, "p99_ms": 3.0, "mb_giay": 7.0, "luot_giay": 20.0, "lan_hoi": 600, "loi": 7}


def test_wrk_that_prints_no_figures_is_an_error(monkeypatch, tmp_path):
    class Done:
        stdout, stderr = "unable to connect", ""

    monkeypatch.setattr(load.subprocess, "run", lambda *_, **__: Done)
    with pytest.raises(RuntimeError, match="unable to connect"):
        load._run(1, 50, tmp_path / "x.lua")
