"""The answer bank: answers as students write them, each put into the released notebook and graded.

One small file an answer, answers/taskNN/NAME/right/*.py or answers/taskNN/NAME/wrong/*.py; its name says what is
unusual or wrong about it. A right one gets all points. A wrong one gets none, and its first lines, a comment, state
the sentence that the student must read.

    python tests/answer_bank.py [--write] [NAME ...]

lists the wrong answers whose sentence is another one; `--write` puts it into their files, to be read in the diff.
"""

import argparse
import contextlib
import math
import os
import re
import tempfile
import warnings
from dataclasses import dataclass
from pathlib import Path

import matplotlib.pyplot as plt
import nbformat
import torch
from course import NAMES, RELEASE, SOLUTIONS, cells_of
from kernel import Kernel
from nbgrader.utils import determine_grade

from grader.demo import answers, hand_in
from helpers.tasks import Task, task_of

ANSWERS = Path(__file__).parent / "answers"
WIDTH = 118


def files(name: str, kind: str) -> list[Path]:
    """Return the files of the right or the wrong answers to a pinned name."""
    return sorted((ANSWERS / f"task{task_of(name).number:02}" / name / kind).glob("*.py"))


def stated(path: Path) -> tuple[str, str]:
    """Return the sentence that a file states in its first lines, and the answer below it."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    comments = 0
    while comments < len(lines) and lines[comments].startswith("# "):
        comments += 1
    return " ".join(line[2:].strip() for line in lines[:comments]), "".join(lines[comments:])


def write(path: Path, sentence: str, answer: str) -> None:
    """Write a file anew with this sentence in its first lines."""
    lines, line = [], "#"
    for word in sentence.split():
        if len(line) + 1 + len(word) > WIDTH and line != "#":
            lines, line = [*lines, line], "#"
        line += " " + word
    path.write_text("\n".join([*lines, line]) + "\n" + answer, encoding="utf-8")


NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.]*\w)")


def is_said(expected: str, sentence: str) -> bool:
    """Return whether a sentence is the expected one; its numbers may differ as rounding does from CPU to CPU."""
    if NUMBER.sub("0", expected) != NUMBER.sub("0", sentence):
        return False
    pairs = zip(NUMBER.findall(expected), NUMBER.findall(sentence))
    return all(math.isclose(float(one), float(other), rel_tol=0.01, abs_tol=1e-3) for one, other in pairs)


@dataclass(frozen=True)
class Verdict:
    """What an answer gets: points as nbgrader counts them, and the first line that the graded cell shows."""

    points: float
    sentence: str


def verdict(cell: nbformat.NotebookNode) -> Verdict:
    """Return the verdict on a graded cell from its outputs."""
    points, _ = determine_grade(cell)
    errors = [output for output in cell.outputs if output.output_type == "error"]
    return Verdict(points, errors[0].traceback[0] if errors else "")


class Notebook:
    """A released notebook with the hidden tests of its solution, warm: its setup cell has been run.

    One process and one IPython shell serve all its answers, where nbgrader starts a kernel for each. The current
    folder holds the student's earlier notebooks.
    """

    def __init__(self, task: Task):
        hidden = {cell.id: cell.source for cell in cells_of(SOLUTIONS / task.file)}
        self.cells = [cell for cell in cells_of(RELEASE / task.file) if cell.metadata.get("nbgrader")]
        for cell in self.cells:
            if cell.metadata.nbgrader.grade:
                cell.source = hidden[cell.id]  # as nbgrader does before it grades
        self.solved = {name: source for name, source in answers().items() if name in task.names}
        self.kernel = Kernel()
        self.kernel.run(next(cell.source for cell in self.cells if cell.metadata.nbgrader.grade_id == "setup"))
        self.given = dict(self.kernel.shell.user_ns)

    def grade(self, name: str, answer: str) -> Verdict:
        """Return the verdict on an answer to one name, among the solutions of the notebook's other names."""
        self.kernel.shell.user_ns.clear()
        self.kernel.shell.user_ns.update(self.given)
        try:
            with warnings.catch_warnings():
                for cell in self.cells:
                    grade_id = cell.metadata.nbgrader.grade_id
                    if grade_id in self.solved:
                        self.kernel.run(answer if grade_id == name else self.solved[grade_id])
                    elif grade_id == f"check_{name}":
                        return verdict(nbformat.from_dict({**cell, "outputs": self.kernel.outputs(cell.source)}))
        finally:
            plt.close("all")
            torch.set_grad_enabled(True)
        raise KeyError(name)


@contextlib.contextmanager
def solved_folder():
    """Make a folder with all ten notebooks solved, and stay in it: earlier tasks are read from there."""
    before = os.getcwd()
    with tempfile.TemporaryDirectory() as folder:
        hand_in(Path(folder) / "student", answers())
        os.chdir(Path(folder) / "student")
        try:
            yield
        finally:
            os.chdir(before)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the sentences into the files")
    parser.add_argument("names", nargs="*", metavar="NAME", default=NAMES, help="pinned names (all)")
    given = parser.parse_args()
    plt.switch_backend("agg")
    with solved_folder():
        for name in given.names:
            notebook = Notebook(task_of(name))
            for path in files(name, "wrong"):
                expected, answer = stated(path)
                said = notebook.grade(name, answer).sentence
                if not is_said(expected, said):
                    print(f"{path.relative_to(ANSWERS)}: {said or 'accepted'}")
                    if given.write:
                        write(path, said, answer)


if __name__ == "__main__":
    main()
