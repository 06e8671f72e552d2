#!/usr/bin/env bash
# "make capacity" loads nginx with wrk, both Debian's; without root or apt it says what to install.
set -euo pipefail
command -v wrk >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "== Cài wrk (apt)"; apt-get update -qq; apt-get install -y -qq --no-install-recommends wrk >/dev/null
else
  echo "Thiếu wrk. Trên Debian: apt install wrk" >&2; exit 1
fi
