"""The decision cases give the same whole answers in CPython, in the untrimmed Pyodide and in what the site ships."""

import json
import subprocess

import pytest

from checker.browser import answer, load
from site_builder.facts import PROJECT
from site_builder.runtime import PYODIDE, zip_package
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


def case_requests(language: str) -> list[dict]:
    """Every decision case as the page would ask it."""
    requests = [case.as_page_asks(language) for case in load_cases()]
    assert len(requests) >= 200
    return requests


def answers_of_site(page, address: str, language: str) -> list[dict]:
    """What the worker of the site at ``address`` answers to every case; ``page`` must be on that site."""
    return answers_to(page, address, language, case_requests(language))


def answers_to(page, address: str, language: str, requests: list[dict]) -> list[dict]:
    """What that worker answers to these requests, one after another."""
    page.set_default_timeout(READY)
    return page.evaluate(_ASK_ALL, [f"{address}assets/kiem-tra/tho.js#{language}", requests])


def different(compiled: dict, language: str, answers: list[dict]) -> list[tuple]:
    """The queries whose answer is not CPython's, with both verdicts."""
    load(json.dumps(compiled, ensure_ascii=False))
    return [
        (request["query"], here["verdict"], there["verdict"])
        for request, there in zip(case_requests(language), answers, strict=True)
        if (here := json.loads(answer(json.dumps(request)))) != there
    ]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_the_site_ships_agrees_with_cpython_on_every_case(page, address, compiled, language):
    page.goto(address)
    assert not different(compiled, language, answers_of_site(page, address, language))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_untrimmed_pyodide_agrees_with_cpython_on_every_case(compiled, language, tmp_path):
    zip_package(tmp_path / "checker.zip")
    for name, value in (("danh-muc.json", compiled), ("cau-hoi.json", case_requests(language))):
        (tmp_path / name).write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
    given = [str(tmp_path / name) for name in ("checker.zip", "danh-muc.json", "cau-hoi.json")]
    command = ["node", str(PROJECT / "scripts" / "answers_in_full_pyodide.mjs"), str(PYODIDE), *given]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert not different(compiled, language, json.loads(done.stdout))
