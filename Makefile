# Each target first installs what it needs. That takes Python 3.10 or later, and the package registry.

PYTHON ?= python3
DATA ?= digits
PORT ?= 8888

# The tested versions of the packages go into .venv; NEWEST=1 and OLDEST=1 have environments of their own.
SET := $(if $(NEWEST),newest,$(if $(OLDEST),oldest,tested))
VENV := .venv$(if $(filter tested,$(SET)),,-$(SET))
BIN := $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
RUN := $(BIN)/python
# nbgrader looks for its tools on the PATH.
export PATH := $(abspath $(BIN)):$(PATH)
# A folder becomes a full path, because notebooks run in other folders; `digits` and `mnist` stay. It may hold spaces
# and, by `value`, a `$`.
FOLDER := $(value DATA)
IS_FULL := $(filter /% ~ ~/%,$(firstword $(FOLDER)))$(findstring :,$(FOLDER))
IS_NAME := $(if $(filter 1,$(words $(FOLDER))),$(filter digits mnist,$(FOLDER)))
export OPEN_SET_DATA := $(if $(IS_NAME)$(IS_FULL),$(FOLDER:~/%=$(HOME)/%),$(CURDIR)/$(FOLDER))

# A variable that no target reads is a slip, such as STUDENTS for STUDENT: say so, instead of doing something else.
READ := PYTHON DATA PORT NEWEST OLDEST VENV RUN
AS :=  # make itself has a variable of this name, and so have environments with a compiler: the assembler
READ_test := ARGS
READ_collect := FROM STUDENTS AS MISSING OPTIONS
READ_ready := FROM
READ_return := LMS FROM COLUMN OPTIONS
READ_grade += STUDENT SEEN OPTIONS
GIVEN := $(foreach name,$(filter-out -% .% MAKE%,$(.VARIABLES)),$(if $(filter command,$(origin $(name))),$(name)))
UNREAD := $(filter-out $(READ) $(foreach goal,$(MAKECMDGOALS),$(READ_$(goal))),$(GIVEN))
$(if $(UNREAD),$(error `make $(MAKECMDGOALS)` does not read $(UNREAD): it reads $(foreach goal,$(MAKECMDGOALS),$(READ_$(goal))) $(READ)))

.PHONY: help demo test lab ready release handout outputs collect grade return bench-grading mutants constraints pictures check-python clean

help:
	@echo "make demo      release, three submissions, grades, feedback   (DATA=mnist or DATA=FOLDER for all of MNIST)"
	@echo "make test      all tests, on the embedded digits              (ARGS='-k sandbox' or other options of pytest)"
	@echo "make lab       JupyterLab on a working copy, work/            (PORT=8888)"
	@echo "make ready     what the grading machine may not have           (FROM=FOLDER, otherwise work/)"
	@echo "make release   solutions/ -> notebooks/"
	@echo "make handout   the zip for students                           (build/open-set-learning.zip)"
	@echo "make outputs   run the solution notebooks and keep their outputs"
	@echo "make lint      style, types, spelling, metadata of notebooks, habits of the repository"
	@echo "make collect   submissions -> grading/submitted/              (FROM=PATH, optionally STUDENTS=FILE.csv, OPTIONS=--help)"
	@echo "make grade     grade grading/submitted/ in sandboxes, with feedback and report"
	@echo "               (STUDENT=NAME one alone, SEEN=NAME you have looked at it, OPTIONS=--help)"
	@echo "make return    grades and feedback -> grading/return/, as the LMS takes them (LMS=moodle, canvas, openolat or ilias,"
	@echo "               FROM=PATH the file that it gave, OPTIONS=--help)"
	@echo "make bench-grading  how fast grading is, compared with stock nbgrader (half an hour)"
	@echo "make mutants   how many small mistakes in the solutions the checks catch"
	@echo "make constraints  write down the versions that were tested    (constraints/)"
	@echo "make pictures  train what figures show before anybody has trained, make README.md's pictures (three minutes, needs Chromium)"
	@echo "make clean     delete the environments; grading/ and work/ stay"
	@echo "NEWEST=1 or OLDEST=1 with any of these uses an environment of its own, with the newest or the oldest versions."

demo: $(VENV)/ready
	$(RUN) -m grader.demo

# pytest's closing line is the last thing that this prints.
test: export OPEN_SET_DATA := digits
test: export OPEN_SET_EPOCHS := 3
# Two workers run at a time; more threads than cores would only wait for each other.
test: export OMP_NUM_THREADS := 1
# Hundreds of processes import the kit: one of them compiles it, even where the environment says that none may keep that.
test: export PYTHONDONTWRITEBYTECODE :=
# The oldest versions warn of what newer ones, which they bring with them, have given up.
test: WARNINGS := $(if $(OLDEST),-W ignore::DeprecationWarning)
test: $(VENV)/ready
	@$(RUN) -m pytest -n 2 --no-loadscope-reorder -p tests.progress_lines -p tests.warm_kernels -o console_output_style=classic --durations=10 -r fEs $(WARNINGS) $(ARGS)

# These checks do not run the kit; .pre-commit-config.yaml has the same tools, but for two that need the environment.
.PHONY: lint
NB_CLEAN = $(BIN)/nb-clean check $(foreach field,nbgrader tags deletable editable,--preserve-cell-metadata-field $(field))
lint: $(VENV)/ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/codespell
	$(BIN)/rumdl check .
	$(NB_CLEAN) --preserve-cell-outputs --preserve-execution-counts solutions
	$(NB_CLEAN) notebooks
	$(BIN)/sp-repo-review --show err .
	$(BIN)/zizmor --offline --quiet .github

lab: $(VENV)/ready
	$(RUN) -m grader.lab
	$(RUN) -m jupyterlab --port=$(PORT) --LabApp.default_url=/lab/tree/work/open_set_learning

ready: export READY_FROM := $(or $(value FROM),work/open_set_learning)
ready: $(VENV)/ready
	$(RUN) -m helpers.ready "$$READY_FROM"

release: $(VENV)/ready
	$(RUN) -m grader.release

handout: $(VENV)/ready
	$(RUN) -m grader.handout

outputs: export OPEN_SET_DATA := digits
outputs: $(VENV)/ready
	$(RUN) -m grader.outputs

# make itself ends with status 2 whenever a command fails, and prints the command's own status.
SAYING = || { status=$$?; \
  test $$status -ne 3 || echo "All is done. The line \"Error 3\" means that something needs a look, see above."; \
  exit $$status; }

# Paths go to the shell in its environment, so that neither make nor the shell changes a space, a `$` or a quote in them.
collect: export COLLECT_FROM := $(value FROM)
collect: export COLLECT_STUDENTS := $(value STUDENTS)
collect: $(VENV)/ready
	$(if $(value FROM),,$(error say what to collect: make collect FROM=PATH, a zip from the LMS or a folder))
	@$(RUN) -m grader.collect "$$COLLECT_FROM" $(if $(value STUDENTS),--students "$$COLLECT_STUDENTS") $(if $(AS),--as $(AS)) $(if $(MISSING),--missing $(MISSING)) $(OPTIONS) $(SAYING)

grade: $(VENV)/ready
	@$(RUN) -m grader.grade $(if $(SEEN),--seen "$(SEEN)") $(OPTIONS) $(if $(STUDENT),-- "$(STUDENT)") $(SAYING)

return: export RETURN_FROM := $(value FROM)
return: export RETURN_COLUMN := $(value COLUMN)
return: $(VENV)/ready
	$(if $(LMS),,$(error say which LMS: make return LMS=moodle FROM=PATH, or canvas, openolat, ilias))
	@$(RUN) -m grader.sendback $(OPTIONS) $(if $(value COLUMN),--column "$$RETURN_COLUMN") -- $(LMS) $(if $(value FROM),"$$RETURN_FROM") $(SAYING)

bench-grading: $(VENV)/ready
	$(RUN) -m grader.bench

mutants: export OPEN_SET_DATA := digits
mutants: $(VENV)/ready
	$(RUN) tests/mutants.py

# Only for an environment that has passed the tests: make test constraints NEWEST=1
constraints: $(VENV)/ready
	$(RUN) -m grader.versions write

# Only if the networks of grader/ready_made.py or the figures change: the pictures are in the repository.
pictures: $(VENV)/ready
	$(RUN) -m grader.ready_made
	$(RUN) tests/pictures.py

clean:
	rm -rf .venv .venv-newest .venv-oldest

# The environment is built once, and again when the list of dependencies or of tested versions changes.
$(VENV)/ready: pyproject.toml $(if $(NEWEST),,$(wildcard constraints/*.txt)) | check-python
	$(PYTHON) -m venv --clear $(VENV)
	$(RUN) -m pip install --quiet --upgrade pip
	$(RUN) -m grader.versions install $(SET)
	@$(RUN) -c "open('$@', 'w').close()"

check-python:
	@$(PYTHON) -c "import sys; sys.version_info >= (3, 10) or sys.exit('Python ' + sys.version.split()[0] + ' is too old: install Python 3.10 or later, and name it, for example make PYTHON=python3.12')"
