"""Debian's nginx with deploy/nginx/an-toan-buu-chinh.conf on a folder of this machine, for tests and measurements."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from site_builder.facts import PROJECT

CONFIGURATION = PROJECT / "deploy" / "nginx" / "an-toan-buu-chinh.conf"
MODULE = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
NGINX = Path(shutil.which("nginx") or "/usr/sbin/nginx")
MISSING = "thiếu nginx hoặc mô-đun brotli: apt install nginx libnginx-mod-http-brotli-static"

_MAIN = """
{user}
load_module {module};
daemon off;
worker_processes auto;
worker_rlimit_nofile 8192;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
    log_format luot "$request_method\t$request_uri\t$status\t$bytes_sent\t$sent_http_cache_control";
    access_log {log};
    sendfile on;
    include /etc/nginx/mime.types;
    client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
    uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
    include {folder}/site.conf;
}}
"""


def available() -> bool:
    """Whether nginx and its brotli module are installed."""
    return NGINX.exists() and MODULE.exists()


@dataclass(frozen=True)
class Request:
    """One line of the access log: what was asked, the status, bytes sent with the headers, whether it may be kept."""

    method: str
    path: str
    status: int
    sent: int
    kept: bool


def read_log(path: Path) -> list[Request]:
    """What nginx has answered so far, in the order of the ends."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []
    return [
        Request(method, path, int(status), int(sent), "immutable" in cache)
        for method, path, status, sent, cache in lines
    ]


@contextmanager
def started(root: Path, folder: Path, log: Path | None = None) -> Iterator[int]:
    """Serve ``root`` on 127.0.0.1 until the block ends; ``folder`` takes nginx's own files. Yields the port."""
    port = free_port()
    text = CONFIGURATION.read_text(encoding="utf-8")
    if not text.count("listen 80;") == text.count("root /srv/an-toan-buu-chinh;") == 1:
        raise RuntimeError(f"{CONFIGURATION} no longer names its port and its folder once each")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port} backlog=4096;").replace(
        "/srv/an-toan-buu-chinh", str(root)
    )
    with running(text, folder, port, log):
        yield port


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def running(servers: str, folder: Path, port: int, log: Path | None = None) -> Iterator[None]:
    """An nginx with these ``server`` blocks, of which one listens on ``port``, until the block ends."""
    (folder / "site.conf").write_text(servers, encoding="utf-8")
    user = "user root;" if os.geteuid() == 0 else ""
    kept = f"{log} luot" if log else "off"
    main = _MAIN.format(user=user, module=MODULE, folder=folder, log=kept)
    (folder / "nginx.conf").write_text(main, encoding="utf-8")
    process = subprocess.Popen(
        [str(NGINX), "-p", str(folder), "-c", str(folder / "nginx.conf")], stderr=subprocess.PIPE
    )
    try:
        _wait(port, process)
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait(port: int, process: subprocess.Popen) -> None:
    for _ in range(100):
        if process.poll() is not None:
            raise RuntimeError(process.stderr.read().decode())
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("nginx does not listen")
