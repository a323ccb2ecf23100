"""Real students at 11 pm: cells split, copied and run out of order, names bound to something else, odd results.

The cells of real notebooks run in an IPython shell in this process, a few in a real kernel, and nbgrader grades a
class of notebooks that are no longer as they were handed out.
"""

import copy
import json
import os
import re
import shutil
import sys
import warnings
from pathlib import Path

import nbformat
import numpy as np
import pytest
import torch
from course import NAMES, RELEASE, SOLUTIONS, cells_of
from kernel import Kernel
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.api import Gradebook
from warm_kernels import IN_WARM_KERNELS, warm_kernels
from warm_kernels import NAME as WARM

from grader.demo import DemoCourse, answers, hand_in
from helpers import standins
from helpers.notebook import checking, earlier
from helpers.tasks import ASSIGNMENT, TASKS, task_of

GRADED = {
    cell.metadata.nbgrader.grade_id.removeprefix("check_"): cell.source
    for task in TASKS
    for cell in cells_of(SOLUTIONS / task.file)
    if cell.metadata.get("nbgrader", {}).get("grade")
}
SETUP = {
    task: next(cell.source for cell in cells_of(RELEASE / task.file) if cell.metadata.get("nbgrader")) for task in TASKS
}

FURTHER_INPUTS = "Grading uses further inputs of the same kind."


def is_said(pattern: str, shown: str) -> bool:
    """Return whether a pattern is in what is shown, wherever its lines are broken; `...*` is any text."""
    return re.search(pattern.replace("...*", r"[\s\S]*").replace(" ", r"\s+"), shown) is not None


def check(kernel: Kernel, name: str, further: bool = True) -> str:
    """Run the graded cell of a name, with or without its further inputs: return "solved", or what it shows."""
    shown = kernel.run(GRADED[name] if further else f'from helpers.notebook.checking import check\n\ncheck("{name}")')
    assert f"{os.sep}helpers{os.sep}" not in shown, f"the kit's own files are shown:\n{shown}"
    said = "the further checks passed, too.\n" if further else f"all visible checks passed.\n{FURTHER_INPUTS}\n"
    value = rf"Out\[\d\]: {task_of(name).points[name]}\n"  # some versions of IPython count
    solved = re.escape(f"`{name}`: {said}") + value
    return "solved" if re.search(rf"{solved}\Z", shown) and "Wrong" not in shown else shown


@pytest.fixture(scope="module")
def everything(tmp_path_factory, solved):
    """A kernel in which all answers have been run, one after the other."""
    folder, before = tmp_path_factory.mktemp("class") / "student", os.getcwd()
    hand_in(folder, solved)
    os.chdir(folder)
    kernel = Kernel()
    kernel.run(*SETUP.values(), *solved.values())
    yield kernel
    os.chdir(before)


@pytest.fixture
def notebook(everything):
    """The same kernel; all names are what they were when the test is over."""
    names = everything.shell.user_ns
    before = dict(names)
    yield everything
    names.update(before)
    for name in set(names) - set(before):
        del names[name]


# ---- what a cell sets for the whole notebook ----

# what the student runs, what shows that it is set, how it is undone
STATES = {
    "gradients off": ("torch.set_grad_enabled(False)", "torch.is_grad_enabled()", "torch.set_grad_enabled(True)"),
    "inference mode": (
        "mode = torch.inference_mode()\nmode.__enter__()",
        "torch.is_inference_mode_enabled()",
        "mode.__exit__(None, None, None)",
    ),
    "float64 by default": (
        "torch.set_default_dtype(torch.float64)",
        "torch.get_default_dtype()",
        "torch.set_default_dtype(torch.float32)",
    ),
    "the CPU by default": (
        "torch.set_default_device('cpu')",
        "torch.get_default_device()",
        "torch.set_default_device(None)",
    ),
    # as a graphics card would, this device fails for all that meets a tensor on the CPU
    "another device by default": (
        "torch.set_default_device('meta')",
        "torch.get_default_device()",
        "torch.set_default_device(None)",
    ),
    "torch's seed": ("torch.manual_seed(5)", "torch.get_rng_state().tolist()", ""),
    "NumPy's seed": ("np.random.seed(5)", "np.random.get_state()[1].tolist()", ""),
    "Python's seed": ("import random\nrandom.seed(5)", "random.getstate()", ""),
    "warnings as errors": (
        "import warnings\nwarnings.simplefilter('error')",
        "warnings.filters[0][0]",
        "warnings.filters.pop(0)",
    ),
    "NumPy's errors": (
        "np.seterr(all='raise')",
        "np.geterr()",
        "np.seterr(divide='warn', over='warn', invalid='warn', under='ignore')",
    ),
    "a style": ("plt.style.use('dark_background')", "plt.rcParams['axes.facecolor']", "plt.rcdefaults()"),
    "figures": (
        "plt.rcParams.update({'hist.bins': 3, 'axes.prop_cycle': plt.cycler(color=['k'])})",
        "plt.rcParams['hist.bins'], plt.rcParams['axes.prop_cycle']",
        "plt.rcdefaults()",
    ),
    "another folder": ("import os\nfolder = os.getcwd()\nos.chdir('..')", "os.getcwd()", "os.chdir(folder)"),
    "stdout replaced and put back": (
        "import io, sys\nkept, sys.stdout = sys.stdout, io.StringIO()\nprint('!')\nsys.stdout = kept",
        "kept.getvalue()",
        "",
    ),
    "deterministic algorithms": (
        "torch.use_deterministic_algorithms(True)",
        "torch.are_deterministic_algorithms_enabled()",
        "torch.use_deterministic_algorithms(False)",
    ),
    "one thread": (
        "threads = torch.get_num_threads()\ntorch.set_num_threads(1)",
        "torch.get_num_threads()",
        "torch.set_num_threads(threads)",
    ),
    "anomaly detection": (
        "torch.autograd.set_detect_anomaly(True)",
        "torch.is_anomaly_enabled()",
        "torch.autograd.set_detect_anomaly(False)",
    ),
    "%matplotlib": ("import matplotlib\n%matplotlib agg", "matplotlib.get_backend()", ""),
}


@pytest.mark.parametrize("state", STATES)
def test_right_answers_stay_solved_whatever_the_notebook_has_set_and_it_stays_set(notebook, state):
    set_it, look, undo = STATES[state]
    assert "Error" not in notebook.run(set_it)
    try:
        before = notebook.value(look)
        assert {name: check(notebook, name, further=False) for name in NAMES} == dict.fromkeys(NAMES, "solved")
        assert notebook.value(look) == before
    finally:
        notebook.run(undo)


# ---- names given to something else ----

NOW = "now: where it is assigned, take another name; then restart the kernel and run all cells"

# which answer is checked, the student's own cell below it, what the check says
TAKEN = [
    ("target_vector", "t = 3\nmax, sum, len = 5, 0, 2\ndata, device, epochs, network, history = range(5)", "solved"),
    ("target_vector", "F = torch.nn.functional\nnp, plt, float, print, earlier = 1, 2, 1, None, 1", "solved"),
    ("target_vector", "check = preview = helpers = None", "solved"),
    ("target_vector", "OpenSetDigits = Network = fit = confidence = 3", "solved"),
    ("target_vector", "def test_something():\n    assert False", "solved"),
    ("test_target_vector", "def target_vector(digit):\n    return 7", "solved"),
    ("target_vector", "torch = None", f"The name `torch` is None {NOW}"),
    ("target_vector", "torch = 'x'", f"The name `torch` is of type str {NOW}"),
    ("correct_classification_rate", "len = 2", f"The name `len` is of type int {NOW}"),
    ("plot_magnitudes", "max = 5", f"The name `max` is of type int {NOW}"),
    ("plot_magnitudes", "np = 1", f"The name `np` is of type int {NOW}"),
    ("plot_magnitudes", "plt = 2", f"The name `plt` is of type int {NOW}"),
    ("OpenSetDataset", "target_vector = target_vector(5)", f"The name `target_vector` is of type Tensor {NOW}"),
    ("OpenSetDataset", "int = 5", f"The name `int` is of type int {NOW}"),
    ("test_data_loader", "torch = None", f"The name `torch` is None {NOW}"),
    ("train_epoch", "EntropicOpenSetLoss = None", f"The name `EntropicOpenSetLoss` is None {NOW}"),
]


@pytest.mark.parametrize(("name", "cell", "says"), TAKEN)
def test_a_name_given_to_something_else_matters_only_to_answers_that_use_it(notebook, name, cell, says):
    assert "Error" not in notebook.run(cell)
    assert is_said(says, check(notebook, name))


# ---- cells run out of order ----

STILL = "`target_vector` is not written yet"
GONE = "`{}` is not defined. Run the cell that defines it"


@pytest.fixture
def cells(solved):
    """The cells of Task 1 by a short name, and two of Tasks 2 and 3."""
    stub = next(cell.source for cell in cells_of(RELEASE / TASKS[0].file) if "def target_vector" in cell.source)
    return {
        "setup": SETUP[TASKS[0]],
        "stub": stub,
        "answer": solved["target_vector"],
        "wrong answer": "def target_vector(digit):\n    return torch.zeros(4)",
        "check": GRADED["target_vector"],
        "class": solved["OpenSetDigits"],
        "check of class": GRADED["OpenSetDigits"],
        "subclass": solved["OpenSetDataset"],
        "check of subclass": GRADED["OpenSetDataset"],
    }


PASSED = r"^Right: known digits[.]\n(Right: .*\n)*`target_vector`: all visible checks passed"
# cells in the order in which they are run, "restart" for a new kernel; what the last one shows
ORDERS = [
    ("check", f"^Not attempted: {GONE.format('target_vector')}"),
    ("setup, check", f"^Not attempted: {GONE.format('target_vector')}"),
    ("setup, stub, check", f"^Not attempted: {STILL}"),
    ("setup, answer, restart, check", f"^Not attempted: {GONE.format('target_vector')}"),
    ("setup, answer, restart, setup, check", f"^Not attempted: {GONE.format('target_vector')}"),
    ("answer, check", "^Wrong: ...* NameError: name 'torch' is not defined. Run the setup cell at the top"),
    ("answer, check, setup, check", f"{PASSED}.*\nGrading uses .*\n.* further checks passed, too.\nOut.*: 6\n$"),
    ("setup, wrong answer, check, answer, check", PASSED),
    ("setup, answer, check, stub, check", f"^Not attempted: {STILL}"),
    ("class", "NameError: name 'torchvision' is not defined"),
    (
        "class, check of class",
        "^Wrong: The cell of `OpenSetDigits` failed with NameError: name 'torchvision' is not defined",
    ),
    ("subclass", "NameError: name 'OpenSetDigits' is not defined"),
    (
        "subclass, check of subclass",
        "^Wrong: The cell of `OpenSetDataset` failed with NameError: name 'OpenSetDigits' is not defined",
    ),
]


@pytest.mark.parametrize(("order", "shows"), ORDERS)
def test_cells_run_in_another_order_show_what_is_missing(cells, order, shows):
    kernel = Kernel()
    for label in order.split(", "):
        if label == "restart":
            kernel = Kernel()
        else:
            shown = kernel.run(cells[label])
    assert is_said(shows, shown)


def test_a_check_that_is_run_twice_says_the_same(cells):
    kernel = Kernel()
    for answer in ("answer", "wrong answer"):
        kernel.run(cells["setup"], cells[answer])
        assert kernel.run(cells["check"]) == kernel.run(cells["check"])


def test_an_answer_that_is_changed_but_not_run_again_counts_for_later_notebooks_only(student, cells):
    student({"target_vector": cells["wrong answer"]})  # this is what is saved
    kernel = Kernel()
    kernel.run(cells["setup"], cells["answer"])  # and this is what was run
    assert check(kernel, "target_vector") == "solved"
    assert earlier.target_vector is standins.target_vector


# ---- answers that misbehave ----

RIGHT = "    return torch.eye(4)[(4, 5, 8, 9).index(digit)].clone() if digit in (4, 5, 8, 9) else torch.full((4,), .25)"

# what `target_vector` does, besides being right, and what the check says
BEHAVIOURS = {
    "prints a little": (
        "print('digit', digit)",
        (
            "^digit 0\ndigit 1\n(.*\n)*.*all visible checks passed.*\nGrading uses .*\n"
            "(digit .*\n)*(\n.More was printed.*\n)?.*further checks passed, too.\nOut.*: 6\n$"
        ),
    ),
    "prints a lot": (
        "print('x' * 10 ** 6)",
        "(?s)^x{2000}\n\\(More was printed than is shown here.\\)\nRight: .*`target_vector`: all.*too.\nOut.*: 6\n$",
    ),
    "takes stdout for itself": (
        "import io, sys\n    sys.stdout = io.StringIO()",
        PASSED,
    ),
    "leaves threads": (
        "import threading, time\n    threading.Thread(target=time.sleep, args=(5,), daemon=True).start()",
        PASSED,
    ),
    "goes to another folder": ("import os\n    os.chdir('/')", PASSED),
    "warns": ("import warnings\n    warnings.warn('!')", PASSED),
    "asks": (
        "digit = int(input('digit? '))",
        "^Wrong: ...*`input\\(\\)` cannot be answered while a check runs: what the function needs is in its arguments",
    ),
    "calls sys.exit()": ("import sys\n    sys.exit()", "^Wrong: ...* crashed with SystemExit: no message"),
    "raises GeneratorExit": ("raise GeneratorExit", "^Wrong: ...* crashed with GeneratorExit: no message"),
    "raises its own exception": (
        "class Stop(BaseException):\n        def __str__(self):\n            return self.no\n    raise Stop",
        "^Wrong: ...* crashed with Stop: no message",
    ),
    "calls itself": (
        "return target_vector(digit)",
        "^Wrong: ...* RecursionError...* calls itself without end, as ...*\n  [.]{3} \\d+ more lines ...\n",
    ),
    "loops for ever": (
        "while True:\n        pass",
        (
            "^Wrong: `target_vector` was still running after 0.3 seconds. Does a loop in it never end\\?\n"
            ".*line .*, in target_vector:  (while True:|pass)\n$"
        ),
    ),
    "loops for ever and catches exceptions": (
        "while True:\n        try:\n            1 / 0\n        except Exception:\n            pass",
        "^Wrong: `target_vector` was still running after 0.3 seconds",
    ),
    "is interrupted": (
        "import signal\n    signal.raise_signal(signal.SIGINT)",
        (
            "^Stopped: `target_vector` was still running when the kernel was interrupted, so it has not been "
            "checked...*\n.*, in target_vector:  signal.raise_signal"
        ),
    ),
    "raises KeyboardInterrupt": ("raise KeyboardInterrupt", "^Stopped: `target_vector` was still running"),
}


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("behaviour", BEHAVIOURS)
def test_whatever_an_answer_does_there_is_one_clear_outcome(notebook, monkeypatch, behaviour):
    if behaviour.startswith("loops"):
        monkeypatch.setattr(checking, "SECONDS", 0.3)
    does, says = BEHAVIOURS[behaviour]
    folder, stdout = os.getcwd(), sys.stdout
    notebook.run(f"def target_vector(digit):\n    {does}\n{RIGHT}")
    shown = notebook.run(GRADED["target_vector"])
    assert is_said(says, shown)
    assert len(shown) < 5000 and f"{os.sep}helpers{os.sep}" not in shown
    assert (os.getcwd(), sys.stdout) == (folder, stdout)


# what an answer returns instead of what is asked for
RESULTS = {
    "a generator": "(number for number in range(3))",
    "a coroutine": "coroutine()",
    "itself": "itself",
    "an endless iterator": "itertools.count()",
    "a huge tensor": "torch.zeros(1).expand(10 ** 12)",
    "a tensor without numbers": "torch.zeros(4, device='meta')",
    "a sparse tensor": "torch.eye(4)[0].to_sparse()",
    "a nested tensor": "torch.nested.nested_tensor([torch.zeros(2), torch.zeros(3)], layout=torch.jagged)",
    "a quantized tensor": "torch.quantize_per_tensor(torch.zeros(4), 0.1, 0, torch.quint8)",
    "a complex tensor": "torch.zeros(4, dtype=torch.complex64)",
    "an array": "np.zeros(4)",
    "NaN": "float('nan')",
    "NaN, three times": "(float('nan'),) * 3",
    "a tensor of NaN": "torch.full((4,), float('nan'))",
    "a number too large for a float": "10 ** 6000",
    "a class": "dict",
    "NotImplemented": "NotImplemented",
    "an exception": "ValueError('no')",
    "nothing": "None",
    "three of nothing": "(None,) * 3",
    "Axes of another kind": "polar()",
    **{
        f"an object whose {method} raises": f"Odd('{method}')"
        for method in (
            "__repr__",
            "__eq__",
            "__len__",
            "__getattr__",
            "__getattribute__",
            "__class__",
            "__iter__",
            "__bool__",
            "__float__",
            "__hash__",
            "__format__",
        )
    },
}
ODD = """
import functools, itertools

@functools.cache
def polar():
    axes = plt.figure().add_subplot(projection="polar")
    plt.close()
    return axes

def raises(*arguments):
    raise ValueError("no")

def Odd(method):
    return type("Odd", (), {method: property(raises) if method == "__class__" else raises})()

async def coroutine():
    return 1

def itself(*arguments, **others):
    return itself
"""
INSTEAD = {
    "OpenSetDigits": "class OpenSetDigits(torchvision.datasets.MNIST):\n    def __init__(self, purpose):\n"
    "        self.data = self.targets = odd()",
    "OpenSetDataset": "class OpenSetDataset(OpenSetDigits):\n    def __getitem__(self, index):\n        return odd()",
    "EntropicOpenSetLoss": "class EntropicOpenSetLoss:\n    apply = lambda logits, targets: odd()",
    "Network": "class Network(torch.nn.Module):\n    def __init__(self, classes=4, features=20):\n"
    "        super().__init__()\n\n    def forward(self, x):\n        return odd()",
}


@pytest.mark.parametrize("result", RESULTS)
def test_an_odd_result_is_wrong_in_one_sentence(notebook, result):
    assert "Error" not in notebook.run(f"{ODD}\ndef odd():\n    return {RESULTS[result]}")
    for name in NAMES:
        one = notebook.value(name)
        notebook.run(INSTEAD.get(name, f"def {name}(*arguments):\n    return odd()"))
        assert check(notebook, name).startswith("Wrong: "), name
        notebook.shell.user_ns[name] = one


@pytest.mark.parametrize("result", [result for result in RESULTS if RESULTS[result] not in ("itself", "coroutine()")])
def test_an_odd_object_in_place_of_an_answer_is_wrong_in_one_sentence(notebook, result):
    notebook.run(ODD)
    for name in NAMES:
        one = notebook.value(name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # torch deprecates one of them
            notebook.run(f"{name} = {RESULTS[result]}")
        assert re.match(rf"Wrong: `{name}", check(notebook, name)), name
        notebook.shell.user_ns[name] = one


# what a right answer does to the tensors that it returns
CHANGES = {
    "sparse": "tensor.detach().to_sparse()",
    "without numbers": "tensor.to('meta')",
    "quantized": "torch.quantize_per_tensor(tensor.detach().float(), 1 / 255, 0, torch.quint8)",
    "complex": "tensor + 1j",
    "of NaN": "tensor * float('nan')",
    "of half precision": "tensor.half()",
    "in eight bits": "tensor.detach().to(torch.float8_e4m3fn)",
    "repeated without end": "tensor.detach().reshape(-1)[:1].expand(10 ** 12)",
    "of a subclass": "tensor.as_subclass(Own)",
}
OF_TENSORS = [name for name in NAMES if task_of(name).number in (1, 3, 4, 5, 6, 7) and not name.startswith("test_")] + [
    "extract",
    "magnitudes",
]
CHANGED = """
class Own(torch.Tensor):
    pass

def changed(result):
    if isinstance(result, tuple):
        return tuple(map(changed, result))
    return change(result)

def change(tensor):
    return {}
"""
AFTERWARDS = {
    "OpenSetDataset": "class OpenSetDataset(OpenSetDataset):\n    def __getitem__(self, index):\n"
    "        return changed(super().__getitem__(index))",
    "EntropicOpenSetLoss": "class EntropicOpenSetLoss:\n    own = EntropicOpenSetLoss\n\n    @classmethod\n"
    "    def apply(cls, *arguments):\n        return changed(cls.own.apply(*arguments))",
    "Network": "class Network(Network):\n    def forward(self, x):\n        return changed(super().forward(x))",
}


@pytest.mark.parametrize("change", CHANGES)
def test_right_numbers_in_an_odd_tensor_are_wrong_and_in_a_subclass_right(notebook, change):
    notebook.run(CHANGED.format(CHANGES[change]))
    for name in OF_TENSORS:
        one = notebook.value(name)
        notebook.run(
            AFTERWARDS.get(
                name, f"own_{name} = {name}\ndef {name}(*arguments):\n    return changed(own_{name}(*arguments))"
            )
        )
        said = check(notebook, name)
        assert said == "solved" if change == "of a subclass" else said.startswith("Wrong: "), (name, said)
        notebook.shell.user_ns[name] = one


# ---- cells split, copied, emptied, deleted, moved ----


def at(cells: list, grade_id: str) -> int:
    """Return the place of the cell with this grade id."""
    return next(
        place for place, cell in enumerate(cells) if cell.metadata.get("nbgrader", {}).get("grade_id") == grade_id
    )


def with_mark_of(cell, source: str):
    """Return a cell with another cell's nbgrader mark: JupyterLab makes such cells when it copies or splits one."""
    return new_code_cell(source, metadata=copy.deepcopy(cell.metadata))


def replaced(grade_id: str, *sources: str | None, marked: bool = True):
    """Return an edit that puts these cells in place of one; None stands for the cell itself."""

    def edit(cells):
        place = at(cells, grade_id)
        cells[place : place + 1] = [
            cells[place] if source is None else with_mark_of(cells[place], source) if marked else new_code_cell(source)
            for source in sources
        ]

    return edit


def emptied(grade_id: str, below: str, source: str):
    """Return an edit that empties a cell and writes its source into a new one, below another."""

    def edit(cells):
        cells[at(cells, grade_id)].source = ""
        cells.insert(at(cells, below) + 1, new_code_cell(source))

    return edit


def to_text(grade_id: str):
    """Return an edit that turns a cell into text."""

    def edit(cells):
        cell = cells[at(cells, grade_id)]
        cells[at(cells, grade_id)] = new_markdown_cell(cell.source, metadata=cell.metadata)

    return edit


def text_to_code(cells):
    """Turn the first text into code."""
    cells[0] = new_code_cell(cells[0].source)


def check_split(cells):
    """Split the check; the second half has no mark."""
    place = at(cells, "check_target_vector")
    cells[place].source = "from helpers.notebook.checking import check"
    cells.insert(place + 1, new_code_cell('check("target_vector")'))


def check_moved_up(cells):
    """Move the check above the answer."""
    check = cells.pop(at(cells, "check_target_vector"))
    cells.insert(at(cells, "target_vector"), check)


HELPER = "UNKNOWN = torch.full((4,), 0.25)\n\ndef index_of(digit):\n    return (4, 5, 8, 9).index(digit)"
REST = (
    "def target_vector(digit):\n    if digit not in (4, 5, 8, 9):\n        return UNKNOWN.clone()\n"
    "    return torch.eye(4)[index_of(digit)].clone()"
)
WRONG = "def target_vector(digit):\n    return torch.zeros(4)"
ANSWER, CHECK = answers()["target_vector"], 'from helpers.notebook.checking import check\n\ncheck("target_vector")'

# the edit, what the check shows, whether later notebooks get the student's own, nbgrader's points (None: not asked)
# What is in words is what nbgrader does today; a grading engine that mends such notebooks before will give 6.
BY_HAND, STOPS = "waits for manual grading", "stops, and grades nobody who comes after"
EDITS = {
    "check split in two": (check_split, "solved", True, 6),
    "check emptied": (replaced("check_target_vector", ""), "", True, 6),
    "check turned to text": (to_text("check_target_vector"), "", True, None),
    "check copied without its mark": (replaced("check_target_vector", None, CHECK, marked=False), "solved", True, None),
    "check moved above the answer": (check_moved_up, "not attempted", True, 0),
    "check deleted": (replaced("check_target_vector"), "", True, BY_HAND),
    "helper in a cell of its own": (replaced("target_vector", HELPER, REST, marked=False), "solved", True, None),
    "answer without its mark": (replaced("target_vector", ANSWER, marked=False), "solved", True, 6),
    "answer turned to text": (to_text("target_vector"), "not attempted", False, 6),
    "answer below its check": (emptied("target_vector", "check_target_vector", ANSWER), "not attempted", True, None),
    "answer deleted": (replaced("target_vector"), "not attempted", False, None),
    "answer emptied": (replaced("target_vector", ""), "not attempted", False, None),
    "text turned to code": (text_to_code, "solved", True, None),
    "something tried out below": (replaced("check_target_vector", None, WRONG, marked=False), "solved", True, None),
    "check copied": (replaced("check_target_vector", CHECK, CHECK), "solved", True, None),
    "answer copied": (replaced("target_vector", WRONG, ANSWER), "solved", True, None),
    "answer split in two": (replaced("target_vector", HELPER, REST), "solved", True, STOPS),
}


def write(folder, edit) -> list:
    """Apply an edit to the notebook of Task 1 in a folder, and return its cells."""
    notebook = nbformat.read(folder / TASKS[0].file, as_version=4)
    edit(notebook.cells)
    nbformat.write(notebook, folder / TASKS[0].file)
    return notebook.cells


def outcome(kernel: Kernel, cells: list) -> str:
    """Run a notebook, and return the outcome that its checks of `target_vector` show, or nothing without one."""
    for cell in cells:
        if cell.cell_type == "code":
            shown = kernel.run(cell.source)
            if 'check("target_vector")' in cell.source:
                return "solved" if "all visible checks passed" in shown else shown.split(":")[0].lower()
    return ""


@pytest.mark.parametrize("edit", EDITS)
def test_edited_cells_show_and_hand_over_what_is_there(student, solved, edit):
    make, shown, own, _ = EDITS[edit]
    cells = write(student(solved), make)
    assert outcome(Kernel(), cells) == shown
    assert (earlier.target_vector is not standins.target_vector) == own
    assert earlier.test_target_vector is not standins.test_target_vector, "another answer is not touched"


SUBMITTED = {edit: f"s{place:02}" for place, edit in enumerate(EDITS) if EDITS[edit][3] is not None}


@pytest.fixture(scope="module")
def graded(tmp_path_factory, registered, solved):
    """A class of students with one edit each, then an honest student; and what nbgrader says about them."""
    one = DemoCourse(shutil.copytree(registered, tmp_path_factory.mktemp("class") / "edits"))
    for student in (*SUBMITTED.values(), "zoe"):
        folder = one.folder / "submitted" / student / ASSIGNMENT
        hand_in(folder, solved)
        for task in TASKS[1:]:
            (folder / task.file).unlink()
    for edit, student in SUBMITTED.items():
        write(one.folder / "submitted" / student / ASSIGNMENT, EDITS[edit][0])
    with warm_kernels(), pytest.raises(SystemExit) as stopped:
        one.nbgrader("autograde", ASSIGNMENT, IN_WARM_KERNELS)
    return one, str(stopped.value)


@pytest.mark.parametrize("edit", SUBMITTED)
def test_edited_cells_get_these_points_from_nbgrader(graded, edit):
    one, said = graded
    points, expected = one.points(), EDITS[edit][3]
    with Gradebook(one.gradebook) as gradebook:
        waits = gradebook.find_submission(ASSIGNMENT, SUBMITTED[edit]).needs_manual_grade
    if expected == STOPS:
        assert "One or more notebooks in the assignment use an old version" in said
        assert set(points[SUBMITTED[edit]].values()) == {0} and "zoe" not in points
        return
    wanted = 0 if expected == BY_HAND else expected
    assert points[SUBMITTED[edit]]["check_target_vector"] == wanted
    assert points[SUBMITTED[edit]]["check_test_target_vector"] == 4, "another answer keeps its points"
    assert waits == (expected == BY_HAND)


# ---- notebooks renamed, moved, old, or saved by another editor ----

OLD_SETUP = "import torch\nfrom helpers.notebook.earlier import nothing\nfrom helpers.of_last_year import check_all\n"


def rename(folder, name):
    (folder / TASKS[0].file).rename(folder / name)


def copy_with_answers(folder, name):
    """Leave the answers in a copy, and the notebook of that name as it was handed out."""
    rename(folder, name)
    shutil.copy(RELEASE / TASKS[0].file, folder)


def rewritten(change):
    """Return an edit of the file's bytes."""

    def edit(folder):
        file = folder / TASKS[0].file
        file.write_bytes(change(file.read_bytes()))

    return edit


def saved_as(change):
    """Return an edit of the notebook as json."""

    def edit(content):
        notebook = json.loads(content)
        change(notebook)
        return json.dumps(notebook).encode()

    return rewritten(edit)


def of_version_3(content):
    return nbformat.writes(nbformat.convert(nbformat.reads(content.decode(), 4), 3), 3).encode()


def without_ids(notebook):
    notebook["nbformat_minor"] = 2
    for cell in notebook["cells"]:
        del cell["id"]


def bare(notebook):
    for cell in notebook["cells"]:
        cell["metadata"] = {"nbgrader": None}


def in_lines_of_windows(notebook):
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"]).replace("\n", "\r\n")


MISSING, FIRST = "is not in this folder.", TASKS[0].file
INVALID = f"{FIRST} is not a valid notebook. Open it and save it again"
OWN = r"^From your earlier notebooks: target_vector \(Task 1\).$"
FILES = {
    "renamed": (
        lambda folder: rename(folder, "Task01 final.ipynb"),
        rf"{FIRST} {MISSING} Task01 final.ipynb holds its cells: give it the name {FIRST} again",
    ),
    "renamed by JupyterLab": (
        lambda folder: rename(folder, "task01_target_vectors-Copy1.ipynb"),
        rf"{FIRST} {MISSING} task01_target_vectors-Copy1.ipynb holds its cells",
    ),
    "solved in a copy": (
        lambda folder: copy_with_answers(folder, "task01_target_vectors-Copy1.ipynb"),
        (
            r"not attempted. If you have written it in task01_target_vectors-Copy1.ipynb: only "
            rf"{FIRST} is read and graded, so rename the two.$"
        ),
    ),
    "copied": (lambda folder: shutil.copy(folder / FIRST, folder / "my copy.ipynb"), OWN),
    "in another folder": (
        lambda folder: rename(folder, "../task01_target_vectors.ipynb"),
        f"{FIRST} {MISSING} Put all notebooks into one folder, with the names they came with.$",
    ),
    "of an older release": (saved_as(lambda notebook: notebook["cells"][1].update(source=OLD_SETUP)), OWN),
    "without any marks": (saved_as(bare), OWN),
    "of nbformat 4.2": (saved_as(without_ids), OWN),
    "of nbformat 4.99": (saved_as(lambda notebook: notebook.update(nbformat_minor=99)), OWN),
    "of nbformat 3": (rewritten(of_version_3), OWN),
    "with line ends of Windows": (rewritten(lambda content: content.replace(b"\n", b"\r\n")), OWN),
    "with cells of Windows": (saved_as(in_lines_of_windows), OWN),
    "with a byte order mark": (rewritten(lambda content: b"\xef\xbb\xbf" + content), OWN),
    "in UTF-16": (rewritten(lambda content: content.decode().encode("utf-16")), INVALID),
    "with marks of a merge": (rewritten(lambda content: b"<<<<<<< HEAD\n" + content), INVALID),
}


@pytest.mark.parametrize("file", FILES)
def test_a_notebook_is_read_or_one_sentence_says_why_not(student, solved, capsys, file):
    make, says = FILES[file]
    earlier.summary()
    capsys.readouterr()
    make(student(solved))
    given = earlier.target_vector
    earlier.summary()
    said = " ".join(capsys.readouterr().out.split())
    assert re.search(says, said)
    assert (given is not standins.target_vector) == (says == OWN)


# what is in a cell of the student's own, above the answer that uses it
CONSTANTS = {
    "a tensor": "TABLE = torch.eye(4)\nOTHER = torch.full((4,), 0.25)\nINDEX = {4: 0, 5: 1, 8: 2, 9: 3}",
    "made step by step": "known = [4, 5, 8, 9]\nINDEX = {digit: place for place, digit in enumerate(known)}\n"
    "TABLE = torch.tensor(np.eye(len(known))).float()\nOTHER = 1 / len(known) * torch.ones(4)",
    "among other things": "torch.manual_seed(1)\nassert 1 + 1 == 3\nTABLE, OTHER = torch.eye(4), torch.ones(4) / 4\n"
    "no_such_function()\nINDEX: dict = {4: 0, 5: 1, 8: 2, 9: 3}",
}
LOOKS_UP = "def target_vector(digit):\n    return TABLE[INDEX[digit]].clone() if digit in INDEX else OTHER.clone()"


@pytest.mark.parametrize("constants", CONSTANTS)
def test_an_answer_may_use_constants_of_another_cell(student, solved, constants):
    folder = student(solved | {"target_vector": LOOKS_UP})
    write(folder, lambda cells: cells.insert(at(cells, "target_vector"), new_code_cell(CONSTANTS[constants])))
    assert earlier.target_vector(8).tolist() == [0, 0, 1, 0]
    assert earlier.target_vector is not standins.target_vector


def test_what_is_assigned_below_the_last_check_is_left_alone(student, solved):
    folder = student(solved)
    write(folder, lambda cells: cells.append(new_code_cell("torch = max = target_vector = None")))
    assert earlier.target_vector(8).tolist() == [0, 0, 1, 0]
    assert earlier.target_vector is not standins.target_vector


def test_what_an_answer_sets_in_its_notebook_does_not_reach_later_ones(student, solved):
    sets = (
        "import os\nos.chdir('..')\ntorch.set_default_dtype(torch.float64)\ntorch.set_grad_enabled(False)\n"
        "torch.manual_seed(1)\nnp.seterr(all='raise')\n"
    )
    folder = student(solved | {"target_vector": sets + solved["target_vector"]})
    before = torch.get_rng_state(), np.geterr()
    assert earlier.target_vector is not standins.target_vector
    assert (os.getcwd(), torch.get_default_dtype(), torch.is_grad_enabled()) == (str(folder), torch.float32, True)
    assert torch.equal(torch.get_rng_state(), before[0]) and np.geterr() == before[1]


@pytest.mark.usefixtures("interruptible")
def test_an_interrupted_setup_cell_is_said_in_one_sentence(student, solved):
    student(solved | {"target_vector": "import signal\nsignal.raise_signal(signal.SIGINT)"})
    shown = Kernel().run(SETUP[TASKS[1]])
    assert " ".join(shown.split()) == (
        f"Stopped: The kernel was interrupted while `target_vector` was taken from {FIRST}: run this cell "
        f"again. {FIRST}, the cell of target_vector, line 2: signal.raise_signal(signal.SIGINT)"
    )


@pytest.mark.usefixtures("interruptible")
def test_an_interrupted_preview_is_said_in_one_sentence(notebook):
    shown = notebook.run("import signal\nwith preview():\n    signal.raise_signal(signal.SIGINT)")
    assert " ".join(shown.split()).startswith("Stopped: The kernel was interrupted before this cell came to its end.")
    assert shown.count("\n") <= 4 and f"{os.sep}helpers{os.sep}" not in shown


@pytest.mark.parametrize("fails", ["raise NotImplementedError()", "return 1 / 0", "return None", "return [0.5]"])
def test_nothing_reassures_after_a_training_that_failed(notebook, fails):
    cells = {cell.id: cell.source for cell in cells_of(RELEASE / TASKS[7].file)}
    notebook.run("history = [((0.9, 0.9, 0.9), (0.9, 0.9, 0.9))]", cells["see-training"])
    assert "True" in notebook.run(cells["claim"])
    notebook.run(f"def fit(network, train_loader, validation_loader, epochs):\n    {fails}")
    shown = "".join(notebook.run(cells[one]) for one in ("train", "see-training", "claim"))
    assert "True" not in shown and "Nothing to see yet" in shown


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_may_be_imported_from_a_file_of_the_students_own(everything, solved, monkeypatch, name):
    folder, task = Path.cwd(), task_of(name)
    monkeypatch.syspath_prepend(folder)
    source = [SETUP[task].replace("earlier.summary()", ""), *(solved[one] for one in task.names)]
    (folder / f"mine_{name}.py").write_text("\n\n".join(source), encoding="utf-8")
    kernel = Kernel()
    kernel.run(SETUP[task], f"from mine_{name} import {', '.join(task.names)}")
    assert check(kernel, name) == "solved"


# ---- in a real kernel ----

INTERRUPTED = """
import os, signal, threading

def target_vector(digit):
    threading.Timer(0.1, os.kill, (os.getpid(), signal.SIGINT)).start()
    while True:
        pass
"""
TALK = [
    ("%matplotlib agg\n" + ANSWER, PASSED + ".\nGrading uses further inputs"),
    (
        INTERRUPTED,
        (
            r"^Stopped: `target_vector` was still running when the kernel was interrupted...*\n"
            r"  Cell In\[\d+\], line \d, in target_vector:  (while True:|pass)$"
        ),
    ),
    (
        "def target_vector(digit):\n    return input()",
        (
            r"^Wrong: ...*`input\(\)` cannot be answered while a check runs...*\n"
            r"  Cell In\[\d+\], line 2, in target_vector:  return input\(\)$"
        ),
    ),
    (ANSWER + "\n\ntorch = None", rf"^Wrong: ...*The name `torch` is None {NOW}[.]...*\n  Cell In\[\d+\], line 4"),
    ("import torch\ntarget_vector = 5", "^Wrong: `target_vector` is 5"),
]


def test_a_real_kernel_shows_the_same(student):
    folder = student({})
    sources = [SETUP[TASKS[0]], *(source for answer, _ in TALK for source in (answer, CHECK))]
    notebook = new_notebook(cells=[new_code_cell(source) for source in sources])
    about = {"metadata": {"path": str(folder)}}
    with warm_kernels():
        NotebookClient(notebook, timeout=600, allow_errors=True, kernel_name=WARM, resources=about).execute()
    for (_, says), cell in zip(TALK, notebook.cells[2::2], strict=True):
        shown = "\n".join("\n".join(output.get("traceback", [output.get("text", "")])) for output in cell.outputs)
        assert is_said(says, shown) and shown.count("\n") < 8
