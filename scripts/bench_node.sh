#!/usr/bin/env bash
# Fetches the peer that the benchmark measures, into build/, where nothing else finds it.
set -euo pipefail
mkdir -p build/npm-do
cp bench/npm/package.json bench/npm/package-lock.json bench/npm/.npmrc build/npm-do/
cd build/npm-do
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
