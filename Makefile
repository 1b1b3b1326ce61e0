# `make` alone tells what there is. Everything installed goes to .venv, everything run writes to .spfgraph.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PORT ?= 8000
SPFGRAPH_STORE ?= embedded:.spfgraph/graph.kgl
export SPFGRAPH_STORE

BIN := .venv/bin
STAMP := .venv/.installed

.PHONY: help
help: ## Tell what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

.PHONY: setup
setup: $(STAMP) ## Make .venv from requirements.lock; does nothing when nothing changed

# The stamp is written last: an interrupted installation is taken up again. PYTHON=… chooses an interpreter.
$(STAMP): requirements.lock pyproject.toml
	@python=$${PYTHON:-}; \
	for candidate in python3 python3.14 python3.13 python3.12 python3.11; do \
	  if [ -z "$$python" ] && $$candidate -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$candidate; fi; \
	done; \
	if [ -z "$$python" ]; then echo "spfgraph needs Python 3.11 or newer with its venv module (Debian: apt-get install python3-venv)" >&2; exit 1; fi; \
	$(BIN)/python -c 'import pip' 2>/dev/null || "$$python" -m venv --clear .venv
	@echo "setup: installing what requirements.lock names into .venv"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.PHONY: run
run: setup ## Load the register, answer the Malawi question, serve on PORT (8000)
	@mkdir -p .spfgraph
	$(BIN)/spfgraph load
	$(BIN)/spfgraph query partners_for_step_in_country --step legal-drafting --country MWI --evidence-limit 2
	$(BIN)/spfgraph query demands --country MWI
	@echo; echo "Open http://127.0.0.1:$(PORT) (Ctrl-C stops)"; echo
	@exec $(BIN)/spfgraph serve --port $(PORT)

.PHONY: lint
lint: setup ## Style, types and the order of the packages
	@status=0; \
	for check in "ruff check ." "ruff format --check ." "mypy --strict" "lint-imports"; do \
	  echo "== $$check"; $(BIN)/$$check || status=1; \
	done; \
	exit $$status

# The tests run even when a check before them fails, and pytest has the last word.
.PHONY: test
test: setup ## Every check and test this machine can run; names those it cannot and why
	@status=0; \
	$(MAKE) lint || status=1; \
	echo "== pytest"; $(BIN)/pytest -ra || status=1; \
	exit $$status

.PHONY: lock
lock: ## Write requirements.lock anew (UPGRADE=1 takes newer versions)
	@[ -x $(BIN)/uv ] || $(MAKE) setup
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-emit-index-url --no-emit-find-links --quiet $(if $(UPGRADE),--upgrade) --output-file requirements.lock

.PHONY: clean
clean: ## Remove .venv and caches; .spfgraph, your data, stays
	rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .import_linter_cache build dist
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +

.PHONY: bench-ask
bench-ask: setup ## How often a plain question finds its canned one (the half not used while building)
	@$(BIN)/python -m bench.ask --part held

.PHONY: teach-ask
teach-ask: setup ## Teach `ask` anew from bench/taught.csv: writes queries/ask/net.npz
	@$(BIN)/python -m bench.teach_ask
