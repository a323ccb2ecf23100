"""How nbval judges the notebooks: `pytest notebooks` runs the release, `pytest solutions` the solutions.

Release: every cell runs to its end, except the graded cells, each of which must raise *not attempted*. nbval's own tag
`raises-exception` would accept any exception, or none.
Solutions: every cell runs and gives the stored output; no graded cell writes to stderr.
"""

from pathlib import Path

from nbval.plugin import IPyNbCell

ROOT = Path(__file__).parent
NOT_ATTEMPTED = "is not written yet. Write it in its cell above, run that cell, then this one."


def pytest_collection_modifyitems(items):
    for item in items:
        if isinstance(item, IPyNbCell):
            room = item.path.relative_to(ROOT).parts[0]
            if room == "notebooks":
                _expect_release(item)
            elif room == "solutions":
                _expect_solution(item)


def _is_graded(cell) -> bool:
    about = cell.metadata.get("nbgrader", {})
    return bool(about.get("grade")) and not about.get("solution")


def _expect_release(item) -> None:
    graded = _is_graded(item.cell)
    item.options.update(check=False, check_exception=graded)
    if graded:
        _then(item, _raised_not_attempted)


def _expect_solution(item) -> None:
    ignored = "nbval-ignore-output" in item.cell.metadata.get("tags", [])
    item.options.update(check=not ignored, check_exception=False)
    if _is_graded(item.cell):
        _then(item, _was_silent)


def _then(item, look) -> None:
    """Let `look` judge the outputs after the cell has run."""
    run = item.runtest

    def run_and_look():
        run()
        complaint = look(item)
        if complaint:
            item.raise_cell_error(complaint)

    item.runtest = run_and_look


def _raised_not_attempted(item) -> str:
    name = item.cell.metadata.nbgrader.grade_id.removeprefix("check_")
    errors = [
        (output["ename"], " ".join(output["evalue"].split()))
        for output in item.test_outputs
        if output["output_type"] == "error"
    ]
    if errors == [("NotAttempted", f"`{name}` {NOT_ATTEMPTED}")]:
        return ""
    return f"a graded cell of the release must raise NotAttempted with its sentence; it raised {errors or 'nothing'}"


def _was_silent(item) -> str:
    written = [output["text"] for output in item.test_outputs if output.get("name") == "stderr"]
    return f"nbgrader gives 0 to a graded cell that writes to stderr; this one wrote {written}" if written else ""
