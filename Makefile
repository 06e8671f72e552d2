# make serve   set up everything, build the portal and serve it at http://127.0.0.1:8000/
# make test    set up everything and run all the tests
# make setup   only the set-up; after it ".venv/bin/python -m checker …" works
# make site    build into site/
# make bench   print figures of speed, accuracy, memory and size, with progress; about half an hour;
#              TABLES="speed bars" chooses tables, BENCH_REPEATS=1 makes a short run that only shows whether all works
# make audit   known vulnerabilities (needs the internet) and licences; make sbom writes the bill of materials
# make fresh   what is past its review date; make check-links tries the links to official texts (needs the internet)
# make capacity  what visits load and what one machine serves (nginx, wrk); writes bench/ket-qua-*.json
# make reliability  run the tests whose counts the page "Độ tin cậy" shows and write tests/ket-qua.json
# make evaluate  ask the checker every form of every name and print how often it is right
.PHONY: fresh check-links audit sbom setup setup-test serve site test bench capacity reliability evaluate check-data schemas

PY := .venv/bin/python
export NO_MKDOCS_2_WARNING = 1
export PYTHONUTF8 = 1

setup: .venv/.site-ready node_modules/.ready
	@$(PY) -m site_builder compile

setup-test: setup .venv/.test-ready
	@scripts/chromium.sh
	@scripts/nginx.sh

.venv/.site-ready: requirements/site.txt scripts/venv.sh scripts/print.sh
	@scripts/venv.sh requirements/site.txt
	@scripts/print.sh
	@touch $@

.venv/.test-ready: requirements/test.txt .venv/.site-ready
	@scripts/venv.sh requirements/test.txt
	@touch $@

.venv/.bench-ready: requirements/bench.txt .venv/.site-ready
	@scripts/venv.sh requirements/bench.txt
	@touch $@

node_modules/.ready: package-lock.json scripts/node.sh
	@scripts/node.sh
	@touch $@

check-data: .venv/.site-ready
	@$(PY) -m site_builder.rules

# What past its review date must be looked at, law by law.
fresh: .venv/.site-ready
	@$(PY) -m site_builder.review_dates

# Needs the internet: do the links to official texts still lead somewhere?
check-links: .venv/.site-ready
	@$(PY) -m site_builder.links

# Known vulnerabilities (needs the internet) in an environment of its own, and licences.
audit: setup
	@$(PY) -m site_builder.supply licences
	@[ -x build/kiem-dinh/bin/pip-audit ] || { $(PY) -m venv build/kiem-dinh && build/kiem-dinh/bin/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/audit.txt; }
	@build/kiem-dinh/bin/pip-audit --strict --require-hashes --disable-pip -r requirements/site.txt
	@npm audit --omit=dev

sbom: setup
	@$(PY) -m site_builder.supply sbom

schemas: .venv/.site-ready
	@$(PY) -m site_builder schemas

site: setup
	@$(PY) -m site_builder site

serve: setup
	@$(PY) -m site_builder serve

test: setup-test
	@echo "== Kiểu mã (ruff)"; .venv/bin/ruff check --quiet . && .venv/bin/ruff format --check --quiet .
	@echo "== Kiểm thử"; $(PY) -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

build/npm-do/.ready: bench/npm/package-lock.json scripts/bench_node.sh
	@scripts/bench_node.sh
	@touch $@

bench: setup .venv/.bench-ready build/npm-do/.ready site
	@scripts/chromium.sh
	@$(PY) -m bench $(TABLES)

capacity: setup-test site
	@scripts/wrk.sh
	@$(PY) -m bench visits load

reliability: setup-test
	@$(PY) -m pytest -m counts --ghi-so-lieu

evaluate: setup
	@$(PY) -m evaluation
