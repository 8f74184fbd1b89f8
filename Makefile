# Two commands on a fresh Debian 12 or 13 with git, make and python3: `make run` and `make test`.
PYTHON = .venv/bin/python
FAST = $(PYTHON) -m pytest -q -m "not slow" -p no:cacheprovider
# No card and no printer in this half: their services are one a machine. Of the fast tests more belong to it.
HALF = tests/center tests/contract
FAST_HALF = $(HALF) tests/screens
.PHONY: run test check fast bench pictures lock clean ready ready-with-tests
.NOTPARALLEL:

run: ready                 # the kiosk with its bench where there is a display, else the tour of a certificate
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then .venv/bin/anytime run --bench; else .venv/bin/anytime tour certificate --out out/tour; fi

test: ready-with-tests check   # everything, one half on each core, and the numbers at the end
	@rm -rf out/report && mkdir -p out/report
	@export ANYTIME_REPORT=$(CURDIR)/out/report; $(PYTHON) -m pytest $(HALF) > out/half.txt 2>&1 & half=$$!; \
	ANYTIME_REPORT=$(CURDIR)/out/report $(PYTHON) -m pytest $(HALF:%=--ignore=%); rest=$$?; \
	wait $$half; half=$$?; cat out/half.txt; exit $$((half + rest))
	@$(PYTHON) -m provisioning.report out/report

fast: ready-with-tests     # under a minute: no real services; half of it on the other core
	@mkdir -p out; $(FAST) $(FAST_HALF) > out/fast.txt 2>&1 & half=$$!; \
	$(FAST) $(FAST_HALF:%=--ignore=%); rest=$$?; \
	wait $$half; half=$$?; cat out/fast.txt; exit $$((half + rest))

check: ready-with-tests    # the rules of the house
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy
	.venv/bin/lint-imports
	$(PYTHON) -m translations.update --check
	$(PYTHON) -m provisioning.setup.lock --check

bench: ready-with-tests    # ratios against raw parts, measured in one run
	$(PYTHON) -m benchmarks

pictures: ready-with-tests # the README's pictures, made by the program
	$(PYTHON) -m provisioning.pictures docs/pictures

lock: ready-with-tests     # after a change of the dependencies in pyproject.toml; then commit requirements.lock
	$(PYTHON) -m provisioning.setup.lock

clean:                     # back to a fresh clone
	rm -rf .venv out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

ready:
	@python3 -m provisioning.setup.prepare

ready-with-tests:
	@python3 -m provisioning.setup.prepare --with-tests
