"""Debian's nginx with deploy/nginx/an-toan-buu-chinh.conf on a folder of this machine, for tests and measurements."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
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
    access_log off;
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


@contextmanager
def started(root: Path, folder: Path) -> Iterator[int]:
    """Serve ``root`` on 127.0.0.1 until the block ends; ``folder`` takes nginx's own files. Yields the port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    text = CONFIGURATION.read_text(encoding="utf-8")
    if not text.count("listen 80;") == text.count("root /srv/an-toan-buu-chinh;") == 1:
        raise RuntimeError(f"{CONFIGURATION} no longer names its port and its folder once each")
    text = text.replace("listen 80;", f"listen 127.0.0.1:{port} backlog=4096;").replace(
        "/srv/an-toan-buu-chinh", str(root)
    )
    (folder / "site.conf").write_text(text, encoding="utf-8")
    user = "user root;" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(_MAIN.format(user=user, module=MODULE, folder=folder), encoding="utf-8")
    process = subprocess.Popen(
        [str(NGINX), "-p", str(folder), "-c", str(folder / "nginx.conf")], stderr=subprocess.PIPE
    )
    try:
        _wait(port, process)
        yield port
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
