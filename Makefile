# Works on a fresh machine with Python 3.11 (to 3.13) and make; everything else is installed into .venv.
PYTHON ?= python3
BIN := .venv/bin
PILE ?= examples/pile
.DEFAULT_GOAL := help
.PHONY: help demo test check fmt lint types imports docs evals bench speed golden clean

help:            ## list the commands
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: .venv/run  ## build a dossier on the example pile and say where to open it
	$(BIN)/sayso build examples/pile --out examples/dossier

test: .venv/dev  ## all tests
	$(BIN)/pytest -n 2

check: fmt lint types imports test docs evals  ## everything that must be green before a commit

fmt: .venv/dev   ## formatting
	$(BIN)/ruff format --check .

lint: .venv/dev  ## lint rules, with the limits on size and complexity
	$(BIN)/ruff check .

types: .venv/dev ## mypy, strict
	$(BIN)/mypy

imports: .venv/dev  ## the import contracts
	$(BIN)/lint-imports

docs: .venv/dev  ## that generated pages are fresh
	$(BIN)/python docs/generate.py --check

evals: .venv/dev ## that no score fell below its floor (where ../shared/bench is)
	$(BIN)/python evals/gate.py

bench: .venv/dev ## score every capability beside its peers, and measure speed
	$(BIN)/python evals/gate.py --table
	$(BIN)/python bench/speed.py $(PILE)

golden: .venv/dev  ## show what changed against the golden cases, and take it over
	$(BIN)/pytest -n 2 tests/golden --golden-update

clean:           ## remove what these commands made
	rm -rf .venv examples/dossier bench/out evals/out

.venv/run: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

.venv/dev: .venv/run
	$(BIN)/python -m pip install --quiet --group dev
	touch $@
