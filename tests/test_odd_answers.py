"""Answers that misbehave: what they do besides, what they return instead, what they are instead of a function."""

import os
import re
import sys
import warnings

import pytest
from course import NAMES
from graded_cells import GRADED, PASSED, check, is_said

from helpers.notebook import checking
from helpers.tasks import task_of

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
        "^Wrong: ...*Nobody can answer `input\\(\\)` while a check runs: the function gets all it needs as arguments",
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
