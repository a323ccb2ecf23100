"""Notebooks as students hand them in are mended, and nbgrader then takes them as they are; no answer is lost."""

import copy
import re

import nbformat
import pytest
from nbconvert.filters import markdown2html
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_raw_cell
from nbgrader.utils import compute_checksum
from repairing import ANSWER, FIVE, KERNEL, ONE, TEST, Release, at, cell, sources

from grader.repair import SourceCell, defines, parse, repair, source_cells
from helpers.tasks import ASSIGNMENT

# --- nothing to mend -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("notebook", [ONE, FIVE])
def test_of_the_release_nothing_is_said_and_nothing_but_checksums_differs(release, notebook):
    release = Release(release.course, notebook)
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


# --- what is lost, copied or moved ---------------------------------------------------------------------------------


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
@pytest.mark.parametrize("new_cell", [new_markdown_cell, new_raw_cell])
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


def test_the_cells_come_in_the_order_that_is_asked_for(release):
    with release.course.gradebook() as gradebook:
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


# --- what counts as a definition -----------------------------------------------------------------------------------


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
