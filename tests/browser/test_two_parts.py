"""Python's WebAssembly in two parts: the first is enough for what people ask, and the second changes no answer."""

import json
import shutil

import pytest

from site_builder.fingerprints import write_fingerprints
from site_builder.offline import write_offline
from site_builder.runtime import BUILT, CALLED, SECOND, split_runtime, write_bundle
from tests.browser.conftest import PHONE, ask
from tests.browser.test_offline import visit_once, visitor  # noqa: F401 (fixture)
from tests.browser.test_same_answers import answers_of_site, answers_to, case_requests, different
from tests.browser.unreliable import fail_and_recover, truncated, unreliable

_QUIET = "danh-muc/"  # a page without a worker of its own
_SECOND_PART = "/" + SECOND.replace(".wasm", ".*.wasm")


@pytest.fixture
def page(browser):
    """A fresh page that keeps nothing; several servers of this module are asked."""
    context = browser.new_context(viewport=PHONE, service_workers="block")
    yield context.new_page()
    context.close()


@pytest.fixture
def seconds(page):
    """Addresses of the second part that the page asks for."""
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "/pyodide.sau." in request.url else None)
    return asked


@pytest.fixture(scope="module")
def narrow_site(built_site, compiled, tmp_path_factory):
    """The site with a first part that lacks every second function in use: start-up itself needs the other part."""
    folder = tmp_path_factory.mktemp("hai-phan")
    runtime = shutil.copytree(BUILT, folder / "runtime")
    split_runtime(runtime, json.loads((BUILT / CALLED).read_text())[::2])
    site = shutil.copytree(built_site, folder / "site")
    write_bundle(site, compiled, runtime)
    write_fingerprints(site)
    write_offline(site)
    return site


def _ask_fresh_workers(page, address, language, requests) -> None:
    """Three workers, each asked a third of the requests: Python salts its hashes anew in each."""
    for third in range(3):
        page.goto(address + _QUIET)
        asked = requests[third::3]
        assert len(answers_to(page, address, language, asked)) == len(asked)


def test_names_of_every_item_need_only_the_first_part(page, address, compiled, seconds):
    names = [name for item in compiled["vat_pham"].values() for each in item["ten_khac"].values() for name in each]
    odd = ["\U0001d4bb \uff26\uff35", "中文", "x" * 2000, "áo, " * 400, "\u0301" * 40, "<b>&amp;</b>", "1e999"]
    asked = [{"query": text, "ngon_ngu": "vi"} for text in [*odd, *names[1::5]]]
    _ask_fresh_workers(page, address, "vi", asked)
    assert seconds == []


def test_every_case_needs_only_the_first_part(page, address, seconds):
    _ask_fresh_workers(page, address, "en", case_requests("en"))
    assert seconds == []


def test_with_functions_in_use_in_the_second_part_all_answers_are_the_same(page, narrow_site, compiled, seconds):
    with unreliable(narrow_site) as server:
        page.goto(server.address + _QUIET)
        assert not different(compiled, "vi", answers_of_site(page, server.address, "vi"))
        assert len(seconds) == 1


def test_the_second_part_comes_from_the_device_too(visitor, narrow_site):  # noqa: F811
    with unreliable(narrow_site) as server:
        visit_once(visitor, server.address).close()
        server.down = True
        page = visitor.new_page()
        page.goto(server.address)
        assert ask(page, "gui heroin di nhat dc k") == "cam"


@pytest.mark.parametrize("fault", [truncated, lambda request: request.send_error(500)], ids=["truncated", "error"])
def test_a_second_part_that_does_not_come_leads_to_the_catalogue_and_the_next_try_works(page, narrow_site, fault):
    with unreliable(narrow_site) as server:
        fail_and_recover(page, server, {_SECOND_PART: fault})
