#!/usr/bin/env bash
# Fetches the pinned npm packages: the Pyodide runtime and PurgeCSS; nothing of them is run at install time.
set -euo pipefail
if ! command -v npm >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "== Cài npm (apt)"; apt-get update -qq; apt-get install -y -qq npm >/dev/null
  else
    echo "Cần npm để lấy Pyodide và PurgeCSS. Trên Debian: apt install npm" >&2; exit 1
  fi
fi
echo "== Tải gói npm: Pyodide, PurgeCSS"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
