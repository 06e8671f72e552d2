"""The same harmful texts wherever else a person may write, or a link's fragment is read: nothing runs, leaves or breaks out."""

from urllib.parse import urlsplit

import pytest

from tests.browser.attacks import fragments, typed, unharmed

# Name of the place on the page about reliability -> page, fields to fill, what may have to be pressed first or after.
PLACES = {
    "tim_kiem": ("danh-muc/", ".tim-hop input", "#tim-nut", None),
    "to_in": ("thong-bao/tao/", "[data-truong]", None, None),
    "ma_to": ("thong-bao/con-dung-khong/", "#to-ma", None, None),
    "quay": ("quay/", "#quay-o", None, None),
    "phat_thanh": ("phat-thanh/phao/", "#pt-ten, #pt-lien-he", ".pt-dia-phuong summary", None),
    "nhung": ("nhung/", "#kiem-tra", None, "form"),
}
LINKED = {
    "viec_lien_ket": "viec-can-lam/",
    "ma_to_lien_ket": "thong-bao/con-dung-khong/",
    "bo_nho_lien_ket": "dung-khi-mat-mang/",
}
_SAFE = "script:not([src*='assets/']), iframe, object, embed, base, meta, style, link:not([href*='assets/']), video, math, template"
# Counts what markup of a text could have brought in; a page has some of it from the start.
_WRITE_ALL = """
async ([fields, texts, submits, kinds]) => {
  const wrong = [];
  const odd = () => document.querySelectorAll(kinds).length + document.body.querySelectorAll("[onerror], [onload], [onclick], [onfocus], [ontoggle], img[src=x], a[href^=javascript]").length;
  const boxes = [...document.querySelectorAll(fields)];
  if (!boxes.length) return [["no field", fields]];
  const usual = odd();
  for (const text of texts) {
    for (const box of boxes) {
      box.removeAttribute("maxlength");
      box.value = text;
      for (const kind of ["input", "change"]) box.dispatchEvent(new Event(kind, { bubbles: true }));
      const form = submits && box.closest(submits);
      if (form) form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    }
    await new Promise((go) => setTimeout(go, 15));
    if (odd() > usual) wrong.push(["markup", text.slice(0, 80)]);
    if (document.documentElement.scrollWidth > innerWidth) wrong.push(["wide", text.slice(0, 80), document.documentElement.scrollWidth]);
  }
  return wrong;
}
"""
_FOLLOW_ALL = """
async ([fragments, kinds]) => {
  const wrong = [];
  const odd = () => document.querySelectorAll(kinds).length;
  const usual = odd();
  for (const fragment of fragments) {
    location.hash = fragment;
    await new Promise((go) => setTimeout(go, 12));
    if (odd() > usual) wrong.push(["markup", fragment.slice(0, 80)]);
    if (document.documentElement.scrollWidth > innerWidth) wrong.push(["wide", fragment.slice(0, 80)]);
  }
  return wrong;
}
"""


@pytest.fixture
def watched(browser):
    """A page on which nothing of the attacks may run, be asked for, or lead away."""
    with unharmed(browser, service_workers="block") as page:
        yield page


@pytest.mark.parametrize(
    "place", [pytest.param(place, marks=pytest.mark.counts("tan_cong", part=place)) for place in PLACES]
)
def test_nothing_written_does_harm(watched, address, tally, place):
    path, fields, first, submits = PLACES[place]
    texts = [text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for text in typed()]
    watched.goto(address + path, wait_until="networkidle")
    if first:
        watched.click(first)
    wrong = watched.evaluate(_WRITE_ALL, [fields, texts, submits, _SAFE])
    tally(len(texts), len(wrong))
    assert not wrong, (len(wrong), wrong[:10])
    assert urlsplit(watched.url).path == "/" + path


@pytest.mark.parametrize(
    "place", [pytest.param(place, marks=pytest.mark.counts("tan_cong", part=place)) for place in LINKED]
)
def test_no_fragment_does_harm(watched, address, tally, place):
    watched.goto(address + LINKED[place], wait_until="networkidle")
    wrong = watched.evaluate(_FOLLOW_ALL, [fragments(), _SAFE])
    tally(len(fragments()), len(wrong))
    assert not wrong, (len(wrong), wrong[:10])


def test_what_breaks_out_would_be_seen(watched, address):
    watched.goto(address + "quay/", wait_until="networkidle")
    watched.evaluate(
        "document.querySelector('#quay-o').addEventListener('input', (e) => { const d = document.createElement('div'); d.innerHTML = e.target.value; document.body.append(d); })"
    )
    wrong = watched.evaluate(_WRITE_ALL, ["#quay-o", ["<details open ontoggle=x()>", "<iframe></iframe>"], None, _SAFE])
    assert len(wrong) == 2
