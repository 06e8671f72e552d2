"""A cache in front of the server, as a content delivery network is: how much of the load never reaches the server.

A second nginx keeps what the headers allow and asks the server for the rest; visitors' requests are played back to it.
"""

from http.client import HTTPConnection
from pathlib import Path

from bench.measure import say
from bench.nginx import Request, free_port, read_log, running, started

VISITORS, FIRST = 200, 100  # of so many visitors, so many come for the first time
PAGES_KEPT = 60  # seconds that a network told to do so keeps a page without asking
_EDGE = """
proxy_cache_path {folder}/dem keys_zone=dem:10m inactive=1d max_size=1g;
server {{
    listen 127.0.0.1:{port};
    location / {{
        proxy_pass http://127.0.0.1:{origin};
        proxy_http_version 1.1;
        proxy_set_header Connection "";
        proxy_cache dem;
        proxy_cache_methods GET HEAD;
        proxy_cache_key "$request_method$request_uri$http_accept_encoding";
        proxy_cache_lock on;
        {pages}
    }}
}}
"""
_WAYS = {
    "theo_tieu_de": "",
    "giu_trang_mot_phut": f"proxy_ignore_headers Cache-Control; proxy_cache_valid 200 {PAGES_KEPT}s;",
}


def hit_rates(root: Path, folder: Path, first: list[Request], later: list[Request]) -> dict[str, object]:
    """Way of keeping -> share of requests and of bytes that the server behind it was spared; and the visitors."""
    found: dict[str, object] = {"luot_xem": VISITORS, "lan_dau": FIRST}
    for way, pages in _WAYS.items():
        say(f"bộ đệm đứng trước: {way}")
        found[way] = _rates(root, folder / way, pages, [*[first] * FIRST, *[later] * (VISITORS - FIRST)])
    return found


def _rates(root: Path, folder: Path, pages: str, visits: list[list[Request]]) -> dict[str, float]:
    origin_folder, edge_folder = folder / "goc", folder / "dem"
    origin_folder.mkdir(parents=True)
    edge_folder.mkdir()
    port = free_port()
    with started(root, origin_folder, origin_folder / "luot.log") as origin:
        servers = _EDGE.format(folder=edge_folder, port=port, origin=origin, pages=pages)
        with running(servers, edge_folder, port, edge_folder / "luot.log"):
            for visit in visits:
                _play(port, visit)
    asked, reached = read_log(edge_folder / "luot.log"), read_log(origin_folder / "luot.log")
    return {
        "lan_hoi": round(1 - len(reached) / len(asked), 4),
        "byte": round(1 - sum(one.sent for one in reached) / sum(one.sent for one in asked), 4),
    }


def _play(port: int, visit: list[Request]) -> None:
    """Ask what a visitor asked; what the visitor only had confirmed (304) is asked by its tag."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    for one in visit:
        headers = {"Accept-Encoding": "gzip, deflate, br"}
        if one.status == 304:
            headers["If-None-Match"] = _tag(connection, one.path, headers)
        connection.request(one.method, one.path, headers=headers)
        connection.getresponse().read()
    connection.close()


_tags: dict[tuple[int, str], str] = {}


def _tag(connection: HTTPConnection, path: str, headers: dict[str, str]) -> str:
    """The tag under which the visitor knows the file; learnt once."""
    key = (connection.port, path)
    if key not in _tags:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        answer.read()
        _tags[key] = answer.getheader("ETag") or ""
    return _tags[key]
