# make demo   from a clone to a result: needs Python 3.11 to 3.13 and make, nothing else
# make test   every test and check
# make fuzz   files of strangers by a seed, and every step disturbed (a quarter of an hour)
# make bench  the speed and memory figures (ten minutes)

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

.PHONY: demo test fuzz bench clean

demo: $(VENV)/installed
	$(BIN)/mirror engines fetch
	$(BIN)/mirror batch "$$($(BIN)/mirror engines path sample)" --out demo-out
	@echo; echo "counted, in demo-out/demo/demo/reps.csv:"; cat demo-out/demo/demo/reps.csv
	@echo; echo "not counted, and why, in demo-out/demo/demo/doubts.csv:"; cat demo-out/demo/demo/doubts.csv
	@echo; echo "watch demo-out/demo/demo/overlay.mp4"

# byte code is written: hundreds of tests start a process of their own, which would compile the same modules again
test: export PYTHONDONTWRITEBYTECODE =
test: export OPENBLAS_NUM_THREADS = 1
test: export QT_QPA_PLATFORM = offscreen
test: $(VENV)/installed-dev
	./tests/qt-libraries.sh
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@# the tests are compiled on the other core meanwhile, once for both processes of pytest
	$(BIN)/python -m pytest --collect-only -q > /dev/null & $(BIN)/mypy; status=$$?; wait; exit $$status
	$(BIN)/lint-imports
	@# three at once, for one of them mostly waits, each file by one process; what fails is tried once more, alone: a
	@# test that plays in real time may have had too little of a machine with two cores
	$(BIN)/python -m pytest -n 3 --dist loadfile --no-loadscope-reorder || \
	  $(BIN)/python -m pytest --last-failed --last-failed-no-failures all

fuzz: $(VENV)/installed-dev
	MIRROR_FUZZ_STEPS=1 $(BIN)/python -m pytest tests/store/test_disturbed.py tests/mirror/test_batch_disturbed.py
	$(BIN)/python -m tests.fuzz --minutes 4
	VIDEO_FUZZ=500 $(BIN)/python -m pytest tests/engines/test_video_fuzzed.py

bench: $(VENV)/installed-dev
	$(BIN)/python bench/speed.py
	$(BIN)/python bench/memory.py
	$(BIN)/python bench/rules_speed.py
	$(BIN)/python bench/sessions.py

$(VENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { \
	  echo "Python's venv module is missing (on Debian and Ubuntu: apt-get install python3-venv)"; exit 1; }
	@touch $@

$(VENV)/installed: pyproject.toml constraints.txt | $(VENV)/python
	$(PIP) -e ".[kiosk]"
	@touch $@

$(VENV)/installed-dev: pyproject.toml constraints.txt | $(VENV)/python
	$(PIP) -e ".[dev,rtx]"
	@touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) demo-out
