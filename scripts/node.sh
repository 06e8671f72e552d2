#!/usr/bin/env bash
# Fetches the pinned Pyodide runtime with npm; nothing of it is run at install time.
set -euo pipefail
if ! command -v npm >/dev/null; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "== Cài npm (apt)"; apt-get update -qq; apt-get install -y -qq npm >/dev/null
  else
    echo "Cần npm để lấy Pyodide. Trên Debian: apt install npm" >&2; exit 1
  fi
fi
echo "== Tải Pyodide (npm)"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
