"""The HTTP headers with which the site is to be served: one definition for the server of ``make serve``, for
nginx and for hosts that read a ``_headers`` file. A test sees that deploy/nginx says the same.
"""

import re
from collections.abc import Iterator
from datetime import date

from site_builder.facts import Facts
from site_builder.generated import GeneratedFile

# Nothing inline, nothing from elsewhere. Pyodide and Pagefind need WebAssembly ('wasm-unsafe-eval', which allows no eval of text);
# the icons in Material's style sheet are data: pictures.
_POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "media-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "frame-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
EMBED = re.compile(r"/(en/)?nhung/$|/(en/)?nhung/index\.html$")
OPEN = re.compile(r"/(api|tai-ve)/")
# Files whose names carry a hash of their content: they can never change under the same name.
HASHED = re.compile(
    r"\.[0-9a-f]{8,}\.min\.(js|css)$|/pagefind/(fragment|index)/|/pagefind/pagefind\.[a-z]+_[0-9a-f]+\.pf_meta$"
    r"|/assets/kiem-tra/may/|/assets/ngoai-tuyen/[0-9a-f]{16}\."
)
ICONS = re.compile(r"/assets/bieu-tuong/")
"""The app's icons, which browsers fetch on every visit, past the service worker, and which hardly ever change."""
NEWS = re.compile(r"^/sw\.js$")
HOUR = "private, max-age=3600"
"""For the service worker's script, by which a browser learns of a new build: within the hour a return visit asks nothing.
Only the visitor's own browser may keep it: a cache on the way would hand the old one out beside new files."""
YEAR = "public, max-age=31536000, immutable"
WEEK = "public, max-age=604800"
ASK_AGAIN = "no-cache"  # keep it, but ask each time whether it is still the same


def policy(path: str = "/") -> str:
    """The Content Security Policy for a path: only the embedded page may stand in another site's frame."""
    framed = "*" if EMBED.search(path) else "'self'"
    return "; ".join(f"{name} {value}" for name, value in (*_POLICY.items(), ("frame-ancestors", framed)))


def headers_for(path: str) -> dict[str, str]:
    """Every header for the file at ``path`` (from the root of the site, beginning with a slash)."""
    shared = bool(OPEN.search(path))
    framed = bool(EMBED.search(path) or path.endswith("/khung-nhung.js"))
    headers = {
        "Content-Security-Policy": policy(path),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "cross-origin" if shared or framed else "same-origin",
        "Cache-Control": _kept(path),
    }
    return headers | ({"Access-Control-Allow-Origin": "*"} if shared else {})


def _kept(path: str) -> str:
    kinds = {HASHED: YEAR, ICONS: WEEK, NEWS: HOUR}
    return next((time for kind, time in kinds.items() if kind.search(path)), ASK_AGAIN)


def header_files(facts: Facts, day: date) -> Iterator[GeneratedFile]:
    """``_headers``, which Netlify, Cloudflare Pages and others read; elsewhere it is a text that does nothing."""
    rules = {
        "/*": "/",
        "/nhung/": "/nhung/",
        "/en/nhung/": "/en/nhung/",
        "/assets/nhung/khung-nhung.js": "/assets/nhung/khung-nhung.js",
        "/api/*": "/api/",
        "/tai-ve/*": "/tai-ve/",
        "/assets/bieu-tuong/*": "/assets/bieu-tuong/192.png",
        "/sw.js": "/sw.js",
    }
    usual = headers_for("/")
    lines = []
    for pattern, example in rules.items():
        own = headers_for(example)
        lines.append(pattern)
        for name, value in own.items():
            if pattern == "/*":
                lines.append(f"  {name}: {value}")
            elif usual.get(name) != value:
                lines += [f"  ! {name}", f"  {name}: {value}"]
    yield GeneratedFile("_headers", ("\n".join(lines) + "\n").encode())
