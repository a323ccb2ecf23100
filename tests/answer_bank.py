"""The answer bank: answers as students write them, each put into the released notebook and graded.

Each name has two files, answers/taskNN/NAME/right.py and wrong.py. Each answer is a section, `# %% SLUG`, which editors
show as a cell; the slug says what is unusual or wrong about it. A right answer gets all points. A wrong answer loses at
least one part. Its first lines, a comment, state the parts that it loses (no such line: all of them) and what the
student must read, laid out as they read it.

    python tests/answer_bank.py [--write] [NAME ...]

lists the wrong answers that lose other parts, or get other sentences, than they state. `--write` puts what is new into
their sections (read it in the diff), and one empty line between all sections.
"""

import argparse
import contextlib
import math
import os
import re
import tempfile
import warnings
from dataclasses import dataclass, replace
from pathlib import Path
from unittest import mock

import bars
import matplotlib.pyplot as plt
import nbformat
import torch
from course import NAMES, RELEASE, SOLUTIONS, cells_of
from kernel import Kernel
from nbgrader.utils import determine_grade

from grader.demo import answers, hand_in
from helpers.notebook import devices
from helpers.tasks import WHOLE, Task, parts_of, task_of

ANSWERS = Path(__file__).parent / "answers"


@dataclass(frozen=True)
class Answer:
    """An answer to a pinned name, the parts that it loses, and what the student must read: nothing if it is right."""

    name: str
    kind: str
    slug: str
    line: int
    loses: tuple[str, ...]
    sentence: str
    source: str

    @property
    def id(self) -> str:
        """The name of the answer's own test."""
        return f"{task_of(self.name).module}-{self.name}-{self.kind}-{self.slug}"

    @property
    def points(self) -> int:
        """The points of the parts that it does not lose."""
        return sum(part.points for part in parts_of(self.name) if part.name not in self.loses)

    @property
    def place(self) -> str:
        """Where the answer stands: file, line and section."""
        path = path_of(self.name, self.kind).relative_to(ANSWERS.parents[1])
        return f"{path.as_posix()}:{self.line}, section {self.slug}"


def path_of(name: str, kind: str) -> Path:
    """Return the file of the right or the wrong answers to a pinned name."""
    return ANSWERS / task_of(name).module / name / f"{kind}.py"


def answers_to(name: str, kind: str) -> list[Answer]:
    """Return the right or the wrong answers to a pinned name."""
    text = path_of(name, kind).read_text(encoding="utf-8")
    answers = []
    for slug, line, body in sections(text):
        loses, sentence, source = stated(name, body) if kind == "wrong" else ((), "", body)
        answers.append(Answer(name, kind, slug, line, loses, sentence, source))
    return answers


SECTION = re.compile(r"^# %%(.*)$\n?", re.MULTILINE)
SLUG = re.compile(r"[\w.]+")


def sections(text: str) -> list[tuple[str, int, str]]:
    """Return slug, line and body of each section; raises `ValueError` if something would be lost."""
    head, *parts = SECTION.split(text)
    slugs, bodies = [part.strip() for part in parts[::2]], parts[1::2]
    if head.strip():
        raise ValueError(f"this stands above the first section: {head}")
    for slug in slugs:
        if not SLUG.fullmatch(slug):
            raise ValueError(f"letters, digits, `_` and `.` name a section; this is none: # %% {slug}")
        if slugs.count(slug) > 1:
            raise ValueError(f"two sections have this name: {slug}")
    found = []
    line = 1 + head.count("\n")
    for slug, body in zip(slugs, bodies):
        found.append((slug, line, body.rstrip("\n")))
        line += 1 + body.count("\n")
    return found


LOSES = "Loses: "


def stated(name: str, body: str) -> tuple[tuple[str, ...], str, str]:
    """Return the parts and the sentences that a section states in its first lines, and the answer below them."""
    lines = body.splitlines(keepends=True)
    comments = 0
    while comments < len(lines) and lines[comments].startswith("# "):
        comments += 1
    said, loses = [line[2:].rstrip() for line in lines[:comments]], tuple(part.name for part in parts_of(name))
    if said and said[0].startswith(LOSES):
        loses = tuple(said.pop(0).removeprefix(LOSES).split(", "))
    return loses, "\n".join(said), "".join(lines[comments:])


def text_of(listed: list[Answer]) -> str:
    """Return the text of a file that holds these answers."""
    texts = []
    for answer in listed:
        some = 0 < len(answer.loses) < len(parts_of(answer.name))
        said = [LOSES + ", ".join(answer.loses)] if some else []
        lines = [f"# %% {answer.slug}", *comment("\n".join([*said, answer.sentence]))]
        if answer.source:
            lines.append(answer.source)
        texts.append("\n".join(lines) + "\n")
    return "\n".join(texts)


def comment(sentence: str) -> list[str]:
    """Return the lines of a comment that states a sentence."""
    return [f"# {line}" for line in sentence.splitlines()]


NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w.]*\w)")


# What older versions of Python, PyTorch and pytest say, and what newer ones say: the bank states the newer words.
OLDER = (
    (
        r"local variable '(\w+)' referenced before assignment",
        r"cannot access local variable '\1' where it is not associated with a value",
    ),
    (
        r"softmax\(\) received an invalid combination of arguments - got \(Tensor\)",
        'softmax() missing 1 required positional arguments: "dim"',
    ),
    (
        r"softmax\(\) received an invalid combination of arguments - got \(tuple, dim=int\)",
        "softmax(): argument 'input' (position 1) must be Tensor, not tuple",
    ),
    (r'RuntimeError: ("bitwise_\w+" not implemented)', r"NotImplementedError: \1"),
    (r"DID NOT RAISE <class '(\w+)'>", r"DID NOT RAISE \1"),
)


def is_said(expected: str, sentence: str) -> bool:
    """Return whether a sentence is the expected one; its numbers may differ as rounding does from CPU to CPU.

    So may its lines: a longer number may move to the next. A sentence may quote an `OLDER` version.
    """
    expected, sentence = " ".join(expected.split()), " ".join(sentence.split())
    for older, newer in OLDER:
        sentence = re.sub(older, newer, sentence)
    if NUMBER.sub("0", expected) != NUMBER.sub("0", sentence):
        return False
    pairs = zip(NUMBER.findall(expected), NUMBER.findall(sentence))
    return all(math.isclose(float(one), float(other), rel_tol=0.01, abs_tol=1e-3) for one, other in pairs)


@dataclass(frozen=True)
class Verdict:
    """What an answer gets: points as nbgrader counts them, the parts that are lost, and what the cell says of them."""

    points: float
    loses: tuple[str, ...]
    sentence: str


def verdict(cell: nbformat.NotebookNode) -> Verdict:
    """Return the verdict on a graded cell from its outputs."""
    points, _ = determine_grade(cell)
    printed = "".join(output.text for output in cell.outputs if output.get("name") == "stdout")
    said, parts = outcomes(printed), parts_of(cell.metadata.nbgrader.grade_id.removeprefix("check_"))
    errors = [output for output in cell.outputs if output.output_type == "error"]
    if errors:
        return Verdict(points, tuple(part.name for part in parts), "\n".join([*said, errors[0].traceback[0]]))
    (value,) = [output.data["text/html"] for output in cell.outputs if output.output_type == "execute_result"]
    right = re.findall(r"^Right: (.+)\.$", printed, re.MULTILINE)
    without = re.findall(r"[:,] ([^:,]+) 0 of", value)  # a name may end as another does
    lost = [part.name for part in parts if (part.name in without if part.points else part.name not in [*right, WHOLE])]
    return Verdict(points, tuple(lost), "\n".join(said))


# What is below a diagnosis: a label and its value in one column, which longer values go on in.
FACT = re.compile(r"  (called|returned|gave|raised|expected) +(?<=^.{12})\S.*|            \S.*")
END = re.compile(r"  |Right: |`\w+`: (all visible|the further) checks |$")
DIAGNOSIS = re.compile(r"(Wrong|Not attempted): \S.*")


def outcomes(printed: str) -> list[str]:
    """Return what a check printed of each part that is lost: its diagnosis and facts, without the student's lines."""
    found: list[list[str]] = []
    inside = False
    for line in printed.splitlines():
        if DIAGNOSIS.fullmatch(line):
            found.append([line])
            inside = True
        elif inside and (FACT.fullmatch(line) or not (END.match(line) or found[-1][-1].startswith("  "))):
            found[-1].append(line)
        else:
            inside = False
    return ["\n".join(lines) for lines in found]


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
        self.kernel.run("%xmode Minimal")  # nobody reads IPython's own tracebacks, which take longer than an answer
        self.kernel.run(next(cell.source for cell in self.cells if cell.metadata.nbgrader.grade_id == "setup"))
        self.given = dict(self.kernel.shell.user_ns)

    def grade(self, name: str, answer: str) -> Verdict:
        """Return the verdict on an answer to one name, among the solutions of the notebook's other names."""
        self.kernel.shell.user_ns.clear()
        self.kernel.shell.user_ns.update(self.given)
        try:
            # As in a new kernel, no cell has named a device: once one has, each call of torch takes longer.
            with warnings.catch_warnings(), mock.patch.object(devices, "_mentioned", False), bars.drawn_sooner():
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
    parser.add_argument("--write", action="store_true", help="write the files anew, with these sentences")
    parser.add_argument("names", nargs="*", metavar="NAME", default=NAMES, help="pinned names (all)")
    given = parser.parse_args()
    plt.switch_backend("agg")
    with solved_folder():
        for name in given.names:
            notebook = Notebook(task_of(name))
            wrong = answers_to(name, "wrong")
            for number, answer in enumerate(wrong):
                found = notebook.grade(name, answer.source)
                said = found.sentence
                if not said or found.loses != answer.loses or not is_said(answer.sentence, said):
                    print(f"{answer.place}: loses {', '.join(found.loses)}: {said or 'accepted'}")
                    wrong[number] = replace(answer, loses=found.loses, sentence=said)
                elif NUMBER.sub("0", answer.sentence) != NUMBER.sub("0", said):  # laid out in another way
                    wrong[number] = replace(answer, sentence=said)
            if given.write:
                path_of(name, "wrong").write_text(text_of(wrong), encoding="utf-8")
                path_of(name, "right").write_text(text_of(answers_to(name, "right")), encoding="utf-8")


if __name__ == "__main__":
    main()
