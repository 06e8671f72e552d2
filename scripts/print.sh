#!/usr/bin/env bash
# The PDFs are laid out by WeasyPrint, which needs Debian's Pango and HarfBuzz.
set -euo pipefail
packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
.venv/bin/python -c 'import weasyprint' >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  # shellcheck disable=SC2086
  echo "== Cài thư viện dàn trang in (apt)"; apt-get update -qq; apt-get install -y -qq $packages >/dev/null
else
  echo "Cần thư viện dàn trang để làm các tờ in. Trên Debian: apt install $packages" >&2; exit 1
fi
