"""More than five hundred harmful texts in the check box and in links: no script runs, no request leaves, nothing breaks out."""

from urllib.parse import urlsplit

import pytest

from tests.browser.attacks import fragments, typed, unharmed
from tests.browser.conftest import READY, ask

LEAST = 500
# Asks one text after the other as a person would: types, sends the form, waits for the answer; reports what went wrong.
_ASK_ALL = """
async (texts) => {
  const wrong = [];
  const box = document.getElementById("kiem-tra");
  const form = document.getElementById("kiem-tra-mau");
  const result = document.getElementById("kt-ket-qua");
  box.removeAttribute("maxlength");
  for (const text of texts) {
    const before = result.firstChild;
    box.value = text;
    form.dispatchEvent(new Event("submit", { cancelable: true }));
    const end = performance.now() + 20000;
    while ((result.firstChild === before || !result.dataset.verdict) && performance.now() < end) {
      await new Promise((go) => setTimeout(go, 2));
    }
    if (result.firstChild === before || !result.dataset.verdict) wrong.push(["no answer", text.slice(0, 80)]);
    const odd = result.querySelector("script, style, img, svg, iframe, object, embed, link, base, meta, form, input, video, [onerror], [onload], [style]");
    if (odd) wrong.push(["markup", text.slice(0, 80), odd.outerHTML.slice(0, 80)]);
    for (const link of result.querySelectorAll("a")) {
      if (!/^https?:$/.test(link.protocol) || link.origin !== location.origin) wrong.push(["link", text.slice(0, 80), link.href.slice(0, 80)]);
    }
    if (document.documentElement.scrollWidth > innerWidth) wrong.push(["wide", text.slice(0, 80), document.documentElement.scrollWidth]);
  }
  return wrong;
}
"""
# Follows links that differ in their fragment only, without waiting for each answer: the last one must be answered.
_FOLLOW_ALL = """
async (fragments) => {
  const wrong = [];
  for (const fragment of fragments) {
    location.hash = fragment;
    await new Promise((go) => setTimeout(go, 12));
    if (document.documentElement.scrollWidth > innerWidth) wrong.push(["wide", fragment.slice(0, 80)]);
    if (document.querySelector("#kt-ket-qua :is(script, style, img, svg, iframe, object, base, meta, form)")) wrong.push(["markup", fragment.slice(0, 80)]);
  }
  return wrong;
}
"""


@pytest.fixture
def ready(browser, address):
    """A page whose checker is ready; afterwards nothing ran, nothing of the attacks was fetched, the page was not left."""
    with unharmed(browser) as page:
        page.goto(address)
        assert ask(page, "pháo nổ") == "cam"
        yield page
        assert urlsplit(page.url).path == "/", "the page was left"


def test_there_are_enough_of_them():
    assert len(set(typed())) + len(set(fragments())) >= LEAST
    assert len(set(typed())) == len(typed())


@pytest.mark.counts("tan_cong", part="go")
def test_nothing_typed_does_harm(ready, tally):
    texts = [text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for text in typed()]
    wrong = ready.evaluate(_ASK_ALL, texts)
    tally(len(texts), len(wrong))
    assert not wrong, (len(wrong), wrong[:10])


@pytest.mark.counts("tan_cong", part="lien_ket")
def test_no_fragment_of_a_link_does_harm(ready, tally):
    wrong = ready.evaluate(_FOLLOW_ALL, fragments())
    tally(len(fragments()), len(wrong))
    assert not wrong, (len(wrong), wrong[:10])
    assert ask(ready, "pháo nổ") == "cam"


def test_link_opened_afresh_does_no_harm(browser, address):
    """As people meet it: opened from elsewhere, before the checker has been loaded."""
    with unharmed(browser) as page:
        page.goto(address + "#" + fragments()[4])
        page.wait_for_selector("#kt-ket-qua[data-verdict]", timeout=READY)
