"""The decision cases give the same whole answer in CPython and in the real browser's Python."""

import json

import pytest

from checker.browser import answer, load
from tests.browser.conftest import READY
from tests.cases import load_cases

# Starts the site's own worker and sends it every request, one after another.
_ASK_ALL = """async ([address, requests]) => {
  const worker = new Worker(address);
  const answers = [];
  return await new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = (event) => {
      const message = event.data;
      if (message.kind === "broken" || message.kind === "failed") reject(new Error(message.reason));
      if (message.kind === "answer") answers.push(message.shown);
      if (message.kind === "ready" || message.kind === "answer") {
        if (answers.length === requests.length) { worker.terminate(); resolve(answers); }
        else worker.postMessage({ id: answers.length, request: requests[answers.length] });
      }
    };
  });
}"""


@pytest.mark.parametrize("language", ["vi", "en"])
def test_browser_and_cpython_agree_on_every_case(page, address, compiled, language):
    load(json.dumps(compiled, ensure_ascii=False))
    requests = [_request(case, language) for case in load_cases()]
    assert len(requests) >= 200
    page.goto(address)
    page.set_default_timeout(READY)
    shown = page.evaluate(_ASK_ALL, [f"{address}assets/kiem-tra/tho.js", requests])
    different = [
        (request["query"], here["verdict"], there["verdict"])
        for request, there in zip(requests, shown, strict=True)
        if (here := json.loads(answer(json.dumps(request)))) != there
    ]
    assert not different


def _request(case, language: str) -> dict:
    return {
        "query": case.text,
        "huong": case.direction.value if case.direction else None,
        "hang_khong": True if case.by_air else None,
        "ngay": case.day.isoformat(),
        "tra_loi": [number - 1 for number in case.answers],
        "ngon_ngu": language,
    }
