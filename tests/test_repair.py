"""Notebooks as students hand them in: each defect is mended, and nbgrader then takes the notebook as it is."""

import copy
import json
import random
import re

import nbformat
import pytest
from nbconvert.filters import markdown2html
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_raw_cell
from nbgrader.preprocessors import CheckCellMetadata, DeduplicateIds, OverwriteCells
from nbgrader.utils import compute_checksum

from grader.gradebook.course import Course
from grader.repair import SourceCell, Unreadable, defines, parse, release_order, repair, source_cells
from helpers.tasks import ASSIGNMENT

ONE, FIVE = "task01_target_vectors", "task05_loss_function"
KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
ANSWER = "def target_vector(digit):\n    return 'mine'"
TEST = "def test_target_vector(target_vector):\n    assert 'my test'"


@pytest.fixture(scope="module")
def course(registered):
    """A gradebook and a release."""
    return Course(registered / "engine" / "empty")


class Release:
    """What repairing a notebook needs."""

    def __init__(self, course, notebook):
        self.course, self.notebook = course, notebook
        self.content = (course.step("release") / ASSIGNMENT / f"{notebook}.ipynb").read_bytes()
        self.cells = parse(self.content).notebook.cells
        self.given = {cell.source for cell in self.cells if cell.cell_type == "markdown"}
        with course.gradebook() as gradebook:
            self.marked = source_cells(gradebook, ASSIGNMENT, notebook, release_order(parse(self.content).notebook))
        self.names = [one.name for one in self.marked]

    def handed_in(self):
        """Return the release's notebook with answers, to be spoilt."""
        notebook = nbformat.reads(self.content.decode(), as_version=4)
        cell(notebook, self.names[1]).source = ANSWER
        cell(notebook, self.names[3]).source = TEST
        return notebook

    def repaired(self, notebook):
        """Write, read and repair a notebook, and check that nbgrader takes it; return it and the sentences."""
        found = parse(json.dumps(notebook).encode()).notebook
        said = repair(found, self.marked, self.given, KERNEL)
        assert all(re.fullmatch(r"[^\n]+\.", sentence) for sentence in said)
        self.is_taken(found)
        return found, said

    def is_taken(self, notebook):
        """Check that a notebook is the release, with other answers, and that nbgrader changes nothing in it."""
        nbformat.validate(notebook)
        assert set(notebook) == {"cells", "metadata", "nbformat", "nbformat_minor"}
        assert notebook.metadata == {"kernelspec": KERNEL, "language_info": {"name": "python"}}
        assert release_order(notebook) == self.names
        assert len({one.id for one in notebook.cells}) == len(notebook.cells)
        for one in self.marked:
            found = cell(notebook, one.name)
            assert found.cell_type == one.cell_type
            assert found.metadata.nbgrader == one.metadata
            assert found.source == one.source or not one.locked
        for found in notebook.cells:
            assert set(found.metadata) <= {"tags", "nbgrader"} and "attachments" not in found
            assert "nbgrader" not in found.metadata or found.metadata.nbgrader.grade_id in self.names
            assert found.cell_type != "code" or (found.outputs == [] and found.execution_count is None)
        before = copy.deepcopy(notebook)
        about = {
            "notebook": self.notebook,
            "assignment": ASSIGNMENT,
            "db_url": self.course.config.CourseDirectory.db_url,
        }
        for step in (DeduplicateIds, OverwriteCells, CheckCellMetadata):
            notebook, _ = step().preprocess(notebook, {"nbgrader": about})
        assert notebook == before


@pytest.fixture(scope="module")
def release(course):
    return Release(course, ONE)


def cell(notebook, name):
    """Return the first cell with this mark."""
    return next(one for one in notebook.cells if one.metadata.get("nbgrader", {}).get("grade_id") == name)


def at(notebook, name):
    return notebook.cells.index(cell(notebook, name))


def sources(notebook):
    return [one.source for one in notebook.cells]


# --- nothing to mend -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("notebook", (ONE, FIVE))
def test_of_the_release_nothing_is_said_and_nothing_but_checksums_differs(course, notebook):
    release = Release(course, notebook)
    found, said = release.repaired(parse(release.content).notebook)
    assert said == []
    for before, after in zip(release.cells, found.cells, strict=True):
        marks = [
            {key: value for key, value in one.metadata.get("nbgrader", {}).items() if key != "checksum"}
            for one in (before, after)
        ]
        assert marks[0] == marks[1] and before.id == after.id
        assert before.metadata.get("tags") == after.metadata.get("tags")


def test_of_an_ordinary_submission_nothing_is_said(release):
    notebook = release.handed_in()
    notebook.metadata.update(
        widgets={},
        toc={"a": 1},
        kernelspec={"name": "conda-env", "display_name": "my kernel"},
        language_info={"name": "python", "version": "3.9"},
    )
    for number, one in enumerate(notebook.cells):
        one.metadata.update(slideshow={"slide_type": "slide"}, collapsed=False, editable=True)
        if one.cell_type == "code":
            one.execution_count = number
            one.outputs = [nbformat.v4.new_output("stream", text="hello")]
            one.metadata.execution = {"iopub.execute_input": "2030-01-01"}
    notebook.cells.insert(4, new_code_cell("print(1)", metadata={"tags": ["mine"]}))
    notebook.cells.append(new_code_cell(""))
    found, said = release.repaired(notebook)
    assert said == []
    assert (cell(found, "target_vector").source, cell(found, "test_target_vector").source) == (ANSWER, TEST)
    assert found.cells[4].source == "print(1)" and found.cells[4].metadata == {"tags": ["mine"]}
    assert found.cells[-1].source == ""


def test_the_same_file_gives_the_same_bytes(release):
    notebook = release.handed_in()
    for one in notebook.cells:
        one.pop("id")
    del notebook.cells[at(notebook, "check_target_vector")]
    written = [nbformat.writes(release.repaired(notebook)[0]) for _ in range(2)]
    assert written[0] == written[1]


def test_a_repaired_notebook_needs_no_repair(release):
    notebook = release.handed_in()
    notebook.cells.reverse()
    found, said = release.repaired(notebook)
    assert said and release.repaired(found)[1] == []


# --- defects -------------------------------------------------------------------------------------------------------

DEFECTS = {}


def defect(sentence):
    """Register a way to spoil a notebook, and the sentence that reports it."""

    def register(spoil):
        DEFECTS[spoil.__name__] = spoil, sentence
        return spoil

    return register


def about(notebook, name, **changes):
    cell(notebook, name).metadata.nbgrader.update(changes)


@defect("The cell `check_target_vector` was missing: the release's is back.")
def check_deleted(notebook):
    del notebook.cells[at(notebook, "check_target_vector")]


@defect("The cell `setup` was missing: the release's is back.")
def setup_deleted(notebook):
    del notebook.cells[at(notebook, "setup")]


@defect(
    "The locked cell `check_target_vector` had been edited: it is the release's again. "
    "The edited one stands above it as an ordinary cell."
)
def check_edited(notebook):
    cell(notebook, "check_target_vector").source = "print('solved')"


@defect("The locked cell `check_target_vector` had been edited: it is the release's again.")
def check_emptied(notebook):
    cell(notebook, "check_target_vector").source = ""


@defect("The cell `check_target_vector` was there 2 times: cell 13 of the notebook counts, the others are ordinary.")
def check_copied(notebook):
    index = at(notebook, "check_target_vector")
    notebook.cells.insert(index, copy.deepcopy(notebook.cells[index]))


@defect("The cell `check_target_vector` was out of order: it is back in its place.")
def check_moved_to_the_end(notebook):
    notebook.cells.append(notebook.cells.pop(at(notebook, "check_target_vector")))


@defect("The cell `check_target_vector` was out of order: it is back in its place.")
def check_above_its_answer(notebook):
    index = at(notebook, "target_vector")
    notebook.cells[index : index + 2] = reversed(notebook.cells[index : index + 2])


@defect("The cell `check_target_vector` had become a markdown cell: it is a code cell again.")
def check_turned_to_markdown(notebook):
    cell(notebook, "check_target_vector").cell_type = "markdown"


@defect("The cell `target_vector` had become a raw cell: it is a code cell again.")
def answer_turned_to_raw(notebook):
    cell(notebook, "target_vector").cell_type = "raw"


@defect("nbgrader's marks of `check_target_vector` were changed: they are the release's again.")
def check_no_longer_graded(notebook):
    about(notebook, "check_target_vector", grade=False)


@defect("nbgrader's marks of `check_target_vector` were changed: they are the release's again.")
def check_marked_as_solution(notebook):
    about(notebook, "check_target_vector", solution=True)


@defect("nbgrader's marks of `check_target_vector` were changed: they are the release's again.")
def other_points(notebook):
    about(notebook, "check_target_vector", points=1000)


@defect("nbgrader's marks of `check_target_vector` were changed: they are the release's again.")
def points_of_a_wrong_type(notebook):
    about(notebook, "check_target_vector", points="many")


@defect(None)
def metadata_of_an_old_schema(notebook):
    for one in notebook.cells:
        if "nbgrader" in one.metadata:
            one.metadata.nbgrader.pop("cell_type")
            one.metadata.nbgrader.pop("task")
            one.metadata.nbgrader.schema_version = 1


@defect(None)
def wrong_checksum_and_unknown_keys(notebook):
    about(notebook, "check_target_vector", checksum="0", foreign={"a": [1]}, schema_version=99, task=None)


@defect("nbgrader's mark of `check_target_vector` was lost or changed: the cell that has its source has it again.")
def check_under_another_name(notebook):
    about(notebook, "check_target_vector", grade_id="check_nothing")


@defect("nbgrader's mark of `target_vector` was lost or changed: the cell that defines it has it again.")
def answer_under_another_name(notebook):
    about(notebook, "target_vector", grade_id="nothing")


@defect("nbgrader's mark of `target_vector` was lost or changed: the cell that defines it has it again.")
def name_of_a_wrong_type(notebook):
    about(notebook, "target_vector", grade_id=["target_vector"])


@defect("nbgrader's mark of `setup` was lost or changed: the cell that has its source has it again.")
def all_marks_lost(notebook):
    for one in notebook.cells:
        one.metadata.pop("nbgrader", None)


@defect("nbgrader's mark of `setup` was lost or changed: the cell that has its source has it again.")
def metadata_of_wrong_types(notebook):
    wrong = [], None, 7, {"nbgrader": [1], "tags": {"a": 1}}, {"nbgrader": "x", "tags": [1, None]}
    for number, one in enumerate(notebook.cells):
        one.metadata = wrong[number % 5]


@defect("nbgrader's mark of `target_vector` was lost or changed: the cell that defines it has it again.")
def answer_in_a_cell_of_its_own(notebook):
    notebook.cells[at(notebook, "target_vector")] = new_code_cell(ANSWER)


@defect("1 cell has a mark of nbgrader's that this notebook's release does not know: the mark is removed.")
def cell_of_another_notebook(notebook):
    mark = {"grade_id": "confidence", "solution": True, "grade": False, "locked": False, "schema_version": 3}
    notebook.cells.append(new_code_cell("def confidence(): ...", metadata={"nbgrader": mark}))


@defect("The cell `check_target_vector` had the tag `skip-execution`: it is run all the same.")
def check_that_is_not_run(notebook):
    cell(notebook, "check_target_vector").metadata.tags = ["skip-execution", "raises-exception"]


@defect("The cell `setup` was out of order: it is back in its place.")
def everything_upside_down(notebook):
    notebook.cells.reverse()


@defect(None)
def ids_missing(notebook):
    for one in notebook.cells:
        one.pop("id")


@defect(None)
def ids_invalid_or_double(notebook):
    for number, one in enumerate(notebook.cells):
        one.id = ["", "ä ö", "x" * 65, 5, None, "same", ["a"], "cell-1"][number % 8]


@defect(None)
def sources_as_lists(notebook):
    for one in notebook.cells:
        one.source = one.source.splitlines(True)


@defect(None)
def sources_of_wrong_types(notebook):
    notebook.cells += [{"cell_type": "code", "source": source} for source in (5, None, ["a", 1, None], {"a": 1}, True)]


@defect(None)
def cells_of_wrong_types(notebook):
    deep = []
    for _ in range(800):
        deep = [deep]
    notebook.cells += [
        1,
        None,
        "print(1)",
        [],
        {},
        {"cell_type": "code", "outputs": 3},
        {"cell_type": ["code"], "metadata": {"nbgrader": deep, "a": deep}, "source": deep},
        {"cell_type": "markdown", "id": deep, "source": [deep], "metadata": {"nbgrader": {"a": deep}}},
    ]


@defect(None)
def half_a_character(notebook):
    notebook.cells.append({"cell_type": "code", "source": "'\ud800'", "metadata": {"nbgrader": {"\ud800": "\ud800"}}})


@defect(None)
def notebook_metadata_of_a_wrong_type(notebook):
    notebook.metadata = [1]


@defect(None)
def other_kernel(notebook):
    notebook.metadata.kernelspec = {"name": "ir", "language": "R"}


@defect(None)
def future_format(notebook):
    notebook.nbformat_minor = 99


@defect(None)
def format_4_0(notebook):
    notebook.nbformat_minor = 0
    for one in notebook.cells:
        one.pop("id")


@pytest.mark.parametrize("name", DEFECTS)
def test_a_defect_is_mended_and_said(release, name):
    notebook = release.handed_in()
    spoil, sentence = DEFECTS[name]
    spoil(notebook)
    found, said = release.repaired(notebook)
    assert sentence in said if sentence else said == []
    assert cell(found, "target_vector").source == ANSWER, "the answer is not lost"
    assert cell(found, "test_target_vector").source == TEST


def test_a_deleted_answer_comes_back_as_the_stub(release):
    notebook = release.handed_in()
    del notebook.cells[at(notebook, "target_vector")]
    found, said = release.repaired(notebook)
    assert "raise NotImplementedError()" in cell(found, "target_vector").source
    assert at(found, "target_vector") == at(found, "setup") + 1
    assert said == ["The cell `target_vector` was missing: the release's is back, without an answer."]


def test_an_answer_in_the_cell_of_another_one_is_not_undone_by_a_stub(release):
    notebook = release.handed_in()
    del notebook.cells[at(notebook, "test_target_vector")]
    cell(notebook, "target_vector").source = f"{ANSWER}\n\n{TEST}"
    found, said = release.repaired(notebook)
    assert cell(found, "test_target_vector").source == "# `test_target_vector` is written in another cell."
    assert said == ["The cell `test_target_vector` was missing: it is defined in the cell `target_vector`."]


def test_a_deleted_check_comes_back_behind_its_answer(release):
    notebook = release.handed_in()
    notebook.cells.insert(at(notebook, "check_target_vector"), new_code_cell("1 + 1"))
    del notebook.cells[at(notebook, "check_target_vector")]
    found, _ = release.repaired(notebook)
    assert at(found, "check_target_vector") == at(found, "target_vector") + 1


def test_an_empty_notebook_gets_all_cells_of_the_release(release):
    found, said = release.repaired(new_notebook())
    assert len(found.cells) == len(release.names) == len(said)


def test_the_cell_of_a_name_is_the_last_written_one_above_its_check(release):
    notebook = release.handed_in()
    index = at(notebook, "target_vector")
    for source in ("# first", "# second", ""):  # JupyterLab's split leaves the mark on each part
        part = copy.deepcopy(notebook.cells[index])
        part.source = source
        notebook.cells.insert(at(notebook, "check_target_vector"), part)
    late = copy.deepcopy(notebook.cells[index])
    late.source = "# late"
    notebook.cells.append(late)
    found, said = release.repaired(notebook)
    assert cell(found, "target_vector").source == "# second"
    assert [source for source in sources(found) if source in (ANSWER, "# first", "# late", "")] == [
        ANSWER,
        "# first",
        "",
        "# late",
    ]
    assert said == [
        f"The cell `target_vector` was there 5 times: cell {index + 3} of the notebook counts, the others are ordinary."
    ]


def test_an_answer_that_was_copied_below_its_check_with_the_check_is_the_one_that_counts(release):
    notebook = release.handed_in()
    index = at(notebook, "target_vector")
    pair = copy.deepcopy(notebook.cells[index : index + 2])
    pair[0].source = "def target_vector(digit):\n    return 'better'"
    notebook.cells[index + 2 : index + 2] = pair
    found, _ = release.repaired(notebook)
    assert cell(found, "target_vector").source == pair[0].source
    assert ANSWER in sources(found)


def test_copies_of_an_answer_that_are_all_empty_or_below_the_check(release):
    notebook = release.handed_in()
    below = copy.deepcopy(cell(notebook, "target_vector"))
    cell(notebook, "target_vector").source = " "
    notebook.cells.append(below)
    found, _ = release.repaired(notebook)
    assert cell(found, "target_vector").source == ANSWER
    assert at(found, "target_vector") < at(found, "check_target_vector")


def test_what_was_written_into_a_locked_cell_is_kept(release):
    notebook = release.handed_in()
    cell(notebook, "setup").source += "\nimport math"
    edited = cell(notebook, "setup").source
    found, _ = release.repaired(notebook)
    assert sources(found).index(edited) == at(found, "setup") - 1


def test_cells_of_the_students_own_stay_where_they_are(release):
    notebook = release.handed_in()
    for name in release.names:
        notebook.cells.insert(at(notebook, name), new_code_cell(f"# above {name}"))
    check = notebook.cells.pop(at(notebook, "check_target_vector"))
    notebook.cells.insert(0, check)
    found, _ = release.repaired(notebook)
    own = [source for source in sources(found) if source.startswith("# above")]
    assert own == [f"# above {name}" for name in release.names]
    assert [one.id for one in found.cells if one.id != check.id] == [
        one.id for one in notebook.cells if one.id != check.id
    ]


# --- markdown ------------------------------------------------------------------------------------------------------

NASTY = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "~~~\n<script>alert(1)</script>\n~~~~~~~",
    "$$<script>alert(1)</script>$$",
    "[a](javascript:alert(1))",
    "\n\n  ~~~\r<b onclick=alert(1)>",
    "```\n<i>x</i>",
    "\\begin{align}<script>alert(1)</script>\\end{align}",
    "[a]: x 'y\n<script>alert(1)</script>",
)


@pytest.mark.parametrize("source", NASTY)
@pytest.mark.parametrize("new_cell", (new_markdown_cell, new_raw_cell))
def test_what_a_student_has_typed_is_shown_as_typed(release, new_cell, source):
    notebook = release.handed_in()
    notebook.cells.append(new_cell(source))
    found, said = release.repaired(notebook)
    assert said == [] and source in found.cells[-1].source
    page = markdown2html(found.cells[-1].source)
    assert re.fullmatch(r"<pre><code>[^<>]*</code></pre>\s*", page), page


def test_the_text_of_the_release_is_rendered_and_an_edited_one_is_not(release):
    notebook = release.handed_in()
    notebook.cells[0].source += " <b>mine</b>"
    found, _ = release.repaired(notebook)
    assert found.cells[0].source.startswith("~~~\n# Task 1")
    assert [one.source for one in found.cells[2:4]] == [one.source for one in release.cells[2:4]]


def test_attachments_are_removed_and_tags_are_plain_words(release):
    notebook = release.handed_in()
    notebook.cells[0].attachments = {"a.svg": {"image/svg+xml": "<svg onload='alert(1)'/>"}}
    notebook.cells[1].metadata.tags = ['"><script>', "fine", "fine", 3]
    found, _ = release.repaired(notebook)
    assert found.cells[1].metadata.tags == ["fine"]


# --- cells that this exercise has none of --------------------------------------------------------------------------

WRITTEN = SourceCell("essay", "markdown", "YOUR ANSWER HERE", False, True, True, 2.5, "0" * 32)
READ = SourceCell("rules", "markdown", "*Rules*", True, False, False, None, "0" * 32)


def test_a_written_answer_is_shown_as_typed_unless_it_is_the_stub():
    notebook = new_notebook(
        cells=[
            new_markdown_cell(source, metadata={"nbgrader": one.metadata})
            for one, source in ((WRITTEN, "<b>mine</b>"), (READ, READ.source))
        ]
    )
    untouched = new_notebook(
        cells=[new_markdown_cell(one.source, metadata={"nbgrader": one.metadata}) for one in (WRITTEN, READ)]
    )
    for one in (notebook, untouched):
        assert repair(one, [WRITTEN, READ], set(), KERNEL) == []
    assert sources(notebook) == ["~~~\n<b>mine</b>\n~~~", "*Rules*"]
    assert sources(untouched) == ["YOUR ANSWER HERE", "*Rules*"]
    assert notebook.cells[0].metadata.nbgrader.points == 2.5


def test_what_the_instructor_has_changed_since_the_release_accuses_nobody(release):
    notebook = release.handed_in()
    check, setup = cell(notebook, "check_target_vector"), cell(notebook, "setup")
    check.metadata.nbgrader.points = 3
    setup.source += "\n# of an earlier release"
    for one in (check, setup):
        one.metadata.nbgrader.checksum = compute_checksum(one)
    found, said = release.repaired(notebook)
    assert said == [] and "earlier release" not in " ".join(sources(found))
    assert cell(found, "target_vector").source == ANSWER


# --- what the gradebook keeps --------------------------------------------------------------------------------------


def test_the_cells_come_in_the_order_that_is_asked_for(course, release):
    with course.gradebook() as gradebook:
        found = source_cells(gradebook, ASSIGNMENT, ONE, reversed(release.names))
    assert [one.name for one in found] == release.names[::-1]
    assert [one.name for one in release.marked] == [
        "setup",
        "target_vector",
        "check_target_vector",
        "test_target_vector",
        "check_test_target_vector",
    ]


def test_a_cell_has_hidden_tests_which_students_do_not_get(release):
    check = next(one for one in release.marked if one.name == "check_target_vector")
    assert "HIDDEN" in check.source and "seed=" not in check.shown
    assert (check.points, check.grade, check.solution, check.locked, check.task) == (6, True, False, True, False)


# --- reading -------------------------------------------------------------------------------------------------------

BROKEN = {
    "empty": (b"", "The file is empty: "),
    "white space": (b" \n\t", "The file is empty: "),
    "zeros": (bytes(5000), "The file is empty: "),
    "truncated in a string": (b'{"cells": [{"source": "x = ', "The file ends in the middle: "),
    "truncated": (b'{"cells": [', "The file ends in the middle: "),
    "damaged": (b'{"cells": [],\n "a": x}', "The file is damaged in line 2: "),
    "merge conflict": (b'{\n<<<<<<< HEAD\n "cells": []\n=======\n}', "The file holds the marks of a merge conflict "),
    "empty object": (b"{}", "The file is no notebook, it has no list of cells: "),
    "cells are no list": (b'{"cells": {"a": 1}}', "The file is no notebook, it has no list of cells: "),
    "worksheets are none": (b'{"worksheets": 3}', "The file is no notebook, it has no list of cells: "),
    "list": (b"[1, 2]", "The file is no notebook: "),
    "number": (b"7", "The file is no notebook: "),
    "text": (b"print(1)", "The file is no notebook: "),
    "web page": (b"<!DOCTYPE html>", "The file is a web page, not a notebook: "),
    "binary": (b"\xff\xfe\x00\xd8\x00", "The file is no text, or it is damaged: "),
    "deep": (b'{"cells":' + b"[" * 100_000, "The file is damaged: "),
    "long number": (b'{"cells": ' + b"1" * 5000 + b"}", "The file is damaged: "),
}


@pytest.mark.parametrize("name", BROKEN)
def test_an_unreadable_file_gets_one_sentence(name):
    content, beginning = BROKEN[name]
    with pytest.raises(Unreadable) as error:
        parse(content)
    assert str(error.value).startswith(beginning)
    assert re.fullmatch(r"[^.\n]+\.", str(error.value))


def test_a_truncated_notebook_is_unreadable_wherever_it_ends(release):
    text = release.content.decode().strip()
    for end in range(1, len(text) - 1, 97):
        with pytest.raises(Unreadable, match="ends in the middle"):
            parse(text[:end].encode())


@pytest.mark.parametrize("encoding", ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"))
def test_other_encodings_are_read(release, encoding):
    notebook = release.handed_in()
    cell(notebook, "target_vector").source = "größe = 'ä'"
    found = parse(json.dumps(notebook, ensure_ascii=False).encode(encoding)).notebook
    assert cell(found, "target_vector").source == "größe = 'ä'"


def test_a_merge_conflict_in_a_source_is_no_reason_to_refuse():
    assert parse(b'{"cells": [{"cell_type": "code", "source": ["<<<<<<< HEAD\\n"]}]}').notebook.cells


def test_format_3_is_read(release):
    found = release.handed_in()
    old = nbformat.convert(found, 3)
    notebook = parse(nbformat.v3.writes_json(old).encode()).notebook
    nbformat.validate(notebook)
    said = repair(notebook, release.marked, release.given, KERNEL)
    release.is_taken(notebook)
    assert said == [] and cell(notebook, "target_vector").source == ANSWER


def test_what_is_no_notebook_cannot_be_repaired(release):
    with pytest.raises(Unreadable, match="no list of cells"):
        repair(nbformat.NotebookNode(), release.marked, release.given, KERNEL)


def test_a_notebook_that_would_take_hours_is_not_read():
    cell = {"cell_type": "code", "source": ""}
    assert len(parse(json.dumps({"cells": [cell] * 2000}).encode()).notebook.cells) == 2000
    with pytest.raises(Unreadable, match="over 2,000 cells"):
        parse(json.dumps({"cells": [cell] * 2001}).encode())
    with pytest.raises(Unreadable, match="over 8 million characters"):
        parse(json.dumps({"cells": [{**cell, "source": "#" * 4_100_000}] * 2}).encode())


def garbage(random, depth=0):
    """Return any JSON."""
    kinds = (
        lambda: None,
        lambda: random.randint(-9, 9),
        lambda: random.random(),
        lambda: True,
        lambda: float("nan"),
        lambda: random.choice(("", "code", "markdown", "setup", "target_vector", "check_target_vector", "\ud800")),
        lambda: [garbage(random, depth + 1) for _ in range(random.randint(0, 3))],
        lambda: {
            random.choice(("grade_id", "tags", "nbgrader", "points", "x")): garbage(random, depth + 1)
            for _ in range(random.randint(0, 3))
        },
    )
    return random.choice(kinds[:6] if depth > 2 else kinds)()


@pytest.mark.parametrize("seed", range(40))
def test_garbage_anywhere_is_mended(release, seed):
    dice = random.Random(seed)
    notebook = release.handed_in()
    for one in notebook.cells:
        for _ in range(dice.randint(0, 2)):
            place = dice.choice((one, one.get("metadata"), notebook.metadata))
            if isinstance(place, dict):
                place[dice.choice((*one, "nbgrader", "tags"))] = garbage(dice)
        marks = one.get("metadata")
        if isinstance(marks, dict) and isinstance(marks.get("nbgrader"), dict) and dice.random() < 0.5:
            marks["nbgrader"][dice.choice(("grade_id", "grade", "locked", "points", "solution"))] = garbage(dice)
    dice.shuffle(notebook.cells)
    release.repaired(notebook)


@pytest.mark.parametrize("seed", range(60))
def test_whatever_is_done_to_the_cells_no_code_of_the_student_is_lost(release, seed):
    dice = random.Random(seed)
    notebook = release.handed_in()
    for number in range(dice.randint(1, 12)):
        one, other = dice.choice(notebook.cells), dice.choice(notebook.cells)
        action = dice.randrange(8)
        if action == 0:
            notebook.cells.remove(one)
        elif action == 1:
            notebook.cells.insert(dice.randint(0, len(notebook.cells)), copy.deepcopy(one))
        elif action == 2:
            one.metadata, other.metadata = other.metadata, one.metadata
        elif action == 3:
            one.source, other.source = other.source, one.source
        elif action == 4:
            one.source = f"{dice.choice(release.names)} = {number}"
        elif action == 5:
            one.cell_type = dice.choice(("code", "markdown", "raw"))
        elif action == 6:
            notebook.cells.sort(key=lambda _: dice.random())
        else:
            one.metadata = {"nbgrader": {"grade_id": dice.choice(release.names), "solution": True}}
    found, _ = release.repaired(notebook)
    shown = "\n".join(sources(found))
    for one in notebook.cells:
        assert one.source in shown


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("def f(x): ...", True),
        ("import a\nclass f:", True),
        ("async def f(): ...", True),
        ("f = lambda: 1", True),
        ("f: int = 3", True),
        ("f == 3", False),
        ("def ff(): ...", False),
        ("x.f = 1", False),
        ("    def f(): ...", False),
        ("f(x)", False),
        ("def  f():", True),
    ],
)
def test_what_counts_as_a_definition(source, expected):
    assert defines(source, "f") is expected
