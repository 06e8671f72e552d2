"""Which files a browser fetches together with a page of the built site."""

import re
from pathlib import Path

_LOADED = re.compile(r'<(?:script|link|img)\b[^>]*?\b(?:src|href)="([^"]+)"[^>]*>')
_NOT_FETCHED = ("canonical", "alternate", "next", "prev", "manifest", "apple-touch-icon", "search")


def files_of(page: Path) -> list[Path]:
    """The page, and every file that is fetched with it."""
    tags = list(_LOADED.finditer(page.read_text(encoding="utf-8")))
    wanted = [tag[1] for tag in tags if not any(f'rel="{kind}"' in tag[0] for kind in _NOT_FETCHED)]
    return [page, *((page.parent / path.split("?")[0]).resolve() for path in dict.fromkeys(wanted))]
