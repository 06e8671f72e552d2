#!/usr/bin/env bash
# Makes .venv with Python 3.13 and installs the given hash-pinned requirements into it.
set -euo pipefail
requirements=$1

find_python() {
  for candidate in "${PYTHON:-}" python3.13 "$HOME"/.pyenv/versions/3.13*/bin/python python3; do
    command -v "$candidate" >/dev/null 2>&1 || continue
    "$candidate" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))' 2>/dev/null && { command -v "$candidate"; return; }
  done
  return 1
}

if ! [ -x .venv/bin/python ] || ! .venv/bin/python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 13))'; then
  if ! python=$(find_python); then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-cache policy python3.13-venv 2>/dev/null | grep -q 'Candidate: [0-9]'; then
      echo "== Cài Python 3.13 (apt)"; apt-get install -y -qq python3.13 python3.13-venv >/dev/null
      python=$(find_python)
    else
      echo "Cần Python 3.13. Trên Debian 13: apt install python3 python3-venv. Nơi khác: pyenv install 3.13," >&2
      echo "hoặc chỉ rõ: make PYTHON=/đường/dẫn/python3.13 …" >&2
      exit 1
    fi
  fi
  echo "== Tạo môi trường Python ($python)"
  rm -rf .venv
  if ! "$python" -m venv .venv 2>/dev/null; then
    [ "$(id -u)" = 0 ] || { echo "Thiếu mô-đun venv. Cài gói python3-venv rồi chạy lại." >&2; exit 1; }
    rm -rf .venv; apt-get update -qq; apt-get install -y -qq python3-venv >/dev/null; "$python" -m venv .venv
  fi
fi

echo "== Cài gói Python ($(grep -c '==' "$requirements") gói, $requirements)"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$requirements"
