"""``make check-links``: do the links to official texts still lead somewhere? By hand, because it needs the internet."""

import sys
import urllib.error
import urllib.request
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

from site_builder.facts import Facts, load_facts

_PATIENCE = 20  # seconds
_AT_ONCE = 4
_BROWSER = (
    "Mozilla/5.0 (X11; Linux x86_64) an-toan-buu-chinh/link-check"  # some official sites refuse an unnamed program
)


def official_links(facts: Facts) -> dict[str, str]:
    """Address -> the file that holds it."""
    return {kept.record.official_url: kept.file for kept in facts.instruments.values() if kept.record.official_url}


def broken(addresses: Iterable[str]) -> dict[str, str]:
    """Address -> what went wrong, for those that do not answer as they should."""
    addresses = list(addresses)
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        found = zip(addresses, pool.map(_wrong, addresses), strict=True)
    return {address: wrong for address, wrong in found if wrong}


def _wrong(address: str) -> str:
    request = urllib.request.Request(address, headers={"User-Agent": _BROWSER})
    try:
        with urllib.request.urlopen(request, timeout=_PATIENCE) as answer:
            answer.read(1024)
    except urllib.error.HTTPError as error:
        return f"HTTP {error.code}"
    except (OSError, ValueError) as error:
        return str(getattr(error, "reason", error))
    return ""


def main() -> int:
    """Try every link; 1 when one is broken."""
    links = official_links(load_facts())
    found = broken(links)
    for address, wrong in found.items():
        print(f"{links[address]}: {address} → {wrong}")
    print(f"{len(links)} liên kết, {len(found)} không mở được.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
