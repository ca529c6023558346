# Two commands are all a newcomer needs: `make run` and `make test`. Each one does its own set-up.

PYTHON3 ?= python3
VENV := .venv
PYTHON := $(VENV)/bin/python
BROWSER_TESTS ?= auto
SHARE ?= 1

.DELETE_ON_ERROR:
.PHONY: run test test-all bench torture calibrate lint

run: $(VENV)/.run
	@$(PYTHON) app.py

test: $(VENV)/.test lint
	@BROWSER_TESTS=$(BROWSER_TESTS) $(PYTHON) tests/run.py

test-all: $(VENV)/.test lint
	@BROWSER_TESTS=$(BROWSER_TESTS) HYPOTHESIS_PROFILE=long $(PYTHON) tests/run.py --long

bench: $(VENV)/.test
	@OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONPATH=.:tests/browser $(PYTHON) tests/benchmarks/bench.py

# Under an hour on two idle cores; goes on where it was stopped. SHARE scales the number of diaries.
calibrate: $(VENV)/.test
	@OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 PYTHONPATH=.:tests/benchmarks $(PYTHON) tests/calibration/calibrate.py --share $(SHARE)

# Damaged files: 10,000 a format take about half an hour; make torture TORTURE=500 is a taste of it.
TORTURE ?= 10000
torture: $(VENV)/.test
	@$(PYTHON) tests/torture.py --count $(TORTURE)

lint: $(VENV)/.test
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check --quiet . || { echo "Some files are not formatted: run $(PYTHON) -m ruff format ."; exit 1; }
	@$(PYTHON) -m mypy

$(PYTHON):
	@command -v $(PYTHON3) >/dev/null || { echo "Python is missing. Install: git make python3 (3.11 or newer) python3-venv"; exit 1; }
	@$(PYTHON3) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "$$($(PYTHON3) --version) is too old: Python 3.11 or newer is needed. Install it, or name another one: make run PYTHON3=python3.12"; exit 1; }
	@$(PYTHON3) -c 'import ensurepip, venv' 2>/dev/null || { echo "The package python3-venv is missing. Install it: sudo apt install python3-venv"; exit 1; }
	@echo "Making $(VENV) (first start only) ..."
	@rm -rf $(VENV) && $(PYTHON3) -m venv $(VENV) || { rm -rf $(VENV); echo "$(VENV) could not be made here. Is this folder writable, and python3-venv installed?"; exit 1; }

# The stamps are the cheap "already done" of the second start. Order-only: the interpreter's own date says nothing.
$(VENV)/.run: requirements.txt | $(PYTHON)
	@echo "Installing the packages of requirements.txt (first start only, about a minute) ..."
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements.txt || { \
	  echo "The packages could not be fetched. Check the network connection, then run the same command again."; exit 1; }
	@touch $@

$(VENV)/.test: requirements.txt tests/requirements.txt $(VENV)/.run | $(PYTHON)
	@echo "Installing the packages of tests/requirements.txt (first time only) ..."
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check -r requirements.txt -r tests/requirements.txt || { \
	  echo "The test packages could not be fetched. Check the network connection, then run the same command again."; exit 1; }
	@touch $@
