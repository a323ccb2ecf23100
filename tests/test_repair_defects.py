"""Each defect of a notebook is mended, and one sentence reports it."""

import copy

import pytest
from nbformat.v4 import new_code_cell
from repairing import ANSWER, TEST, at, cell

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
