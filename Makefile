# Everything a person does here, by name. `make` alone lists it.
PYTHON := .venv/bin/python
RUN := $(PYTHON) -m

# An environment whose interpreter is gone (an upgraded system, a moved folder) is made anew.
ifneq ($(shell $(PYTHON) -c 'print("works")' 2>/dev/null),works)
$(shell rm -f .venv/installed .venv/installed-dev)
endif

.PHONY: help install install-dev run test test-fast lint lock messages

help:
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

install: .venv/installed ## prepare .venv from the locked requirements
install-dev: .venv/installed-dev ## the same, with what the tests and checks need

.venv/installed: requirements.txt
	@.ci/environment $@ requirements.txt

.venv/installed-dev: requirements.txt requirements-dev.txt
	@.ci/environment $@ requirements.txt requirements-dev.txt
	@touch .venv/installed

run: install ## set up and start the whole app on 127.0.0.1
	@exec $(PYTHON) manage.py up

test: install-dev ## all tests; fetches PostgreSQL, Redis and Chromium where it can
	@$(RUN) tests.parts
	@$(RUN) pytest $(PYTEST_ARGS)

test-fast: install-dev ## the unit tests alone
	@$(RUN) pytest -q -n auto --dist worksteal --hypothesis-profile quick \
		-m "not integration and not browser" $(PYTEST_ARGS)

lint: install-dev ## the commit hooks over every file, then migrations and API schema
	@$(RUN) pre_commit run --all-files --show-diff-on-failure
	@echo "migrations" && $(PYTHON) manage.py makemigrations --check --dry-run
	@echo "API schema" && $(PYTHON) manage.py spectacular --validate --fail-on-warn --file /dev/null

lock: install-dev ## pin requirements*.in anew, with hashes and without an index's address
	@$(RUN) uv pip compile $(LOCK) requirements.in -o requirements.txt
	@$(RUN) uv pip compile $(LOCK) requirements-dev.in -o requirements-dev.txt

LOCK := --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(LOCK_ARGS)

messages: install ## collect and compile the interface texts (needs gettext)
	@command -v msgfmt >/dev/null || { echo "studyapp: gettext is missing: apt install gettext" >&2; exit 1; }
	@$(PYTHON) manage.py makemessages --locale en --no-location --no-obsolete \
		--ignore .venv --ignore var --ignore tests
	@$(PYTHON) manage.py compilemessages --ignore .venv
