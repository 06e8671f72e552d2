#!/usr/bin/env bash
# The tests of deploy/nginx start Debian's nginx; without root or apt they are skipped and say so.
set -euo pipefail
[ -x /usr/sbin/nginx ] && [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "== Cài nginx (apt)"; apt-get update -qq; apt-get install -y -qq --no-install-recommends nginx libnginx-mod-http-brotli-static >/dev/null || true
  [ -x /usr/sbin/nginx ] || echo "Không cài được nginx: các kiểm thử về nginx sẽ bị bỏ qua." >&2
else
  echo "Thiếu nginx: các kiểm thử về nginx sẽ bị bỏ qua. Trên Debian: apt install nginx libnginx-mod-http-brotli-static" >&2
fi
