"""Texts that try to do harm where a person's words, or a link's fragment, are shown. None may run, ask or break the layout.

Each script would call ``window.__pwned()`` or fetch ``/pwned``, so that a test sees it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from urllib.parse import quote, urlsplit

from playwright.sync_api import Browser, Page

from tests.browser.conftest import PHONE

_CALL = "__pwned()"
_TAGS = (
    "<script>{call}</script>", "<SCRIPT>{call}</SCRIPT>", "<script src=/pwned></script>", "<img src=/pwned>", "<img src=x onerror={call}>",
    "<svg onload={call}>", "<svg><script>{call}</script></svg>", "<iframe src='javascript:parent.{call}'></iframe>", "<iframe srcdoc='<script>parent.{call}</script>'>",
    "<body onload={call}>", "<details open ontoggle={call}>", "<video><source onerror={call}>", "<math><mtext><img src=x onerror={call}>",
    "<object data='javascript:{call}'></object>", "<embed src='/pwned'>", "<link rel=stylesheet href=/pwned>", "<style>@import '/pwned';</style>",
    "<style>*{{display:none}}</style>", "<base href='//pwned.invalid/'>", "<meta http-equiv=refresh content='0;url=/pwned'>", "<form action=/pwned><input autofocus onfocus={call}></form>",
    "<input onfocus={call} autofocus>", "<a href='javascript:{call}'>x</a>", "<table background=/pwned>", "<div style='position:fixed;inset:0;background:url(/pwned)'>",
    "<template><script>{call}</script></template>", "<noscript><p title='</noscript><img src=x onerror={call}>'>", "<!--><img src=x onerror={call}>-->", "<![CDATA[<script>{call}</script>]]>",
    "<x onclick={call} id=x tabindex=1 onfocus={call} autofocus>",
)  # fmt: skip
_BEFORE = ("", '">', "'>", "</textarea>", "</title></style></script>", "pháo nổ ", "{{", '\\"', "`", "]]>", "-->")
_SCHEMES = (
    "javascript:{call}", "JaVaScRiPt:{call}", "java\tscript:{call}", "data:text/html,<script>{call}</script>", "vbscript:{call}", "//pwned.invalid/", "http://pwned.invalid/",
    "blob:x", "file:///etc/passwd", "\x01javascript:{call}",
)  # fmt: skip
_CODE = (
    "${{{call}}}", "{{{{constructor.constructor('{call}')()}}}}", "');{call};//", "\";{call};//", "`;{call};`", "\\u003cscript\\u003e{call}\\u003c/script\\u003e",
    "&lt;script&gt;{call}&lt;/script&gt;", "%3Cscript%3E{call}%3C/script%3E", "__proto__", "constructor", "toString", "__class__.__mro__", "{{0.__class__}}", "{{query}}", "%s%n%x",
    "'; DROP TABLE vat_pham; --", "../../../../etc/passwd", "[x](javascript:{call})", "![x](/pwned)", "<!-- chen: kiem-tra -->", "=HYPERLINK(\"/pwned\")", "\r\nSet-Cookie: a=b", "null", "undefined",
    "NaN", "true", "[]", "{{}}", "\"", "'", "\\", "\x00", "\ud7ff", "#", "##", "#pin", "#<img src=x onerror={call}>", "#../../pwned", "#__proto__",
)  # fmt: skip
_UNICODE = (
    "\u202eoạn ổn oáhp", "\u2066\u2067\u2068x\u2069", "pháo\u200bnổ", "p\u0300\u0301\u0302\u0303\u0304" * 60, "\ufeffpháo", "𝓅𝒽𝒶́ℴ", "＜script＞__pwned()＜/script＞", "‹img src=x onerror=__pwned()›",
    "\U0001f9e8" * 200, "\u0000\u0001\u0002", "\ud83d", "مرحبا <b>x</b>", "İstanbul", "ﷺ" * 50, "\u2028\u2029alert", "\t\n\r\v\f", "⁧pháo⁦ nổ", "ａｂｃ" * 100, "😀‍👩‍👧" * 60, "\u0338" * 300,
)  # fmt: skip
_LONG = ("x" * 2000, "ấ" * 2000, "pháo nổ " * 250, "<" * 2000, "a\u00a0" * 900, "&" * 1999, "-" * 2000, "http://" + "x" * 1900, "W" * 700 + " " + "W" * 700, "pin, " * 390)  # fmt: skip


def typed() -> list[str]:
    """Everything to be typed into the check box."""
    tags = [before + tag for before, tag in product(_BEFORE, _TAGS)]
    written = [text.format(call=_CALL) for text in (*tags_safe(tags), *_SCHEMES, *_CODE)]
    return [*written, *_UNICODE, *_LONG]


def tags_safe(tags: list[str]) -> list[str]:
    """Braces before a tag must survive ``format``."""
    return [tag.replace("{{<", "{{{{<", 1) if tag.startswith("{{<") else tag for tag in tags]


def fragments() -> list[str]:
    """Fragments of links: the parts that a link may carry, each with something else in it."""
    harmful = (
        [tag.format(call=_CALL) for tag in _TAGS] + [scheme.format(call=_CALL) for scheme in _SCHEMES] + list(_LONG[:3])
    )
    encoded = [quote(text, errors="replace") for text in harmful]
    return [
        *(f"q={text}" for text in encoded),
        *(f"q=pin&huong={text}&bay={text}&ngay={text}&tl={text}" for text in encoded),
        *(f"q=%23{text}" for text in encoded),
        "q=%", "q=%E0%A4%A", "q=%ff%fe", "q", "=", "&&&", "q=pin&tl=-1", "q=pin&tl=9.9.9.9", "q=pin&tl=99999999999999999999", "q=pin&ngay=0000-00-00",
        "q=pin&ngay=9999-12-31", "q=pin&ngay=2026-02-30", "q=pin&huong=__proto__", "q=pin&q=x&q=y", "__proto__=1", "constructor=1", "q=pin#q=x", "tl=0.0.0.0",
    ]  # fmt: skip


@contextmanager
def unharmed(browser: Browser, **options) -> Iterator[Page]:
    """A page of a fresh context with these options, on which no attack may run, be asked for, or lead away."""
    context = browser.new_context(viewport=PHONE, **options)
    page = context.new_page()
    called, asked, errors = [], [], []
    page.expose_function("__pwned", lambda: called.append(page.url))
    page.on("dialog", lambda dialog: (called.append(dialog.message), dialog.dismiss()))
    page.on("popup", lambda popup: called.append(popup.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    here = urlsplit(page.url)
    context.close()
    assert not called, "a script ran"
    assert not errors, errors[:3]
    assert not [url for url in asked if "pwned" in url or urlsplit(url).netloc != here.netloc], asked[:5]
