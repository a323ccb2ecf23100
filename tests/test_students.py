"""Real students at 11 pm: cells run out of order, names bound to something else, a kernel that is interrupted.

The cells of real notebooks run in an IPython shell in this process, a few in a real kernel.
"""

import os
from pathlib import Path

import pytest
from course import NAMES, RELEASE, cells_of
from graded_cells import ANSWER, CHECK, GRADED, PASSED, SETUP, check, is_said
from kernel import Kernel
from nbclient import NotebookClient
from nbformat.v4 import new_code_cell, new_notebook
from warm_kernels import NAME as WARM
from warm_kernels import warm_kernels

from helpers import standins
from helpers.notebook import earlier
from helpers.tasks import TASKS, task_of

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


# ---- the kernel is interrupted, training fails, answers are in a file ----


@pytest.mark.usefixtures("interruptible")
def test_an_interrupted_setup_cell_is_said_in_one_sentence(student, solved):
    student(solved | {"target_vector": "import signal\nsignal.raise_signal(signal.SIGINT)"})
    shown = Kernel().run(SETUP[TASKS[1]])
    assert " ".join(shown.split()) == (
        f"Stopped: The kernel was interrupted while `target_vector` was taken from {TASKS[0].file}: run this cell "
        f"again. {TASKS[0].file}, the cell of target_vector, line 2: signal.raise_signal(signal.SIGINT)"
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
def test_an_answer_may_be_imported_from_a_file_of_the_students_own(solved_kernel, solved, monkeypatch, name):
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
            r"^Wrong: ...*Nobody can answer `input\(\)` while a check runs...*\n"
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
