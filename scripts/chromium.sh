#!/usr/bin/env bash
# Browser tests use Debian's Chromium.
set -euo pipefail
[ -x /usr/bin/chromium ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "== Cài Chromium (apt)"; apt-get update -qq; apt-get install -y -qq chromium >/dev/null
else
  echo "Cần Chromium cho kiểm thử trong trình duyệt. Trên Debian: apt install chromium" >&2; exit 1
fi
