"""What is shown of a crash: one line, what it often means, and the student's own lines."""

import re

import pytest
import torch
import torchvision
from course import written

from helpers.checks import examine
from helpers.crashes import crash
from helpers.outcome import Crashed, Wrong, preview

USUAL = {
    "setup cell": (lambda: eval("torch.zeros(1)", {}), "Run the setup cell"),
    "spelling": (lambda: eval("tarch.zeros(1)", {}), "Is it spelled as in its definition"),
    "pair": (lambda: torch.softmax((torch.zeros(1, 4), 0), dim=1), "take it apart"),
    "attribute of a pair": (lambda: (torch.zeros(1), 0).argmax(), "take it apart"),
    "first number": (lambda: torch.nn.Linear(3, 2)(torch.zeros(1, 4)), "print `x.shape` before it"),
    "truth value": (lambda: bool(torch.zeros(2) == 0), r"`.all\(\)` or `.any\(\)` makes one"),
    "brackets": (lambda: torch.zeros(2) == 0 & torch.zeros(2), "put each comparison into brackets"),
    "power": (lambda: torch.zeros(2) ^ 2, r"write `\*\*`"),
    "integers": (lambda: torch.softmax(torch.tensor([1, 0]), dim=0), r"`.float\(\)` makes them"),
    "brackets of a call": (lambda: torch.optim.SGD(torch.nn.Linear(1, 1).parameters), "called with brackets"),
    "values and indices": (lambda: 1 - torch.zeros(2, 2).max(1), "take its `.values`"),
    "outputs in another order": (lambda: torch.nn.functional.cross_entropy(torch.zeros(2, 3), torch.zeros(2, 4)),
                                 "Logits and targets differ in shape"),
    "order of arguments": (lambda: torch.utils.data.DataLoader([]).train(), "Compare the order"),
    "no gradient": (lambda: torch.zeros(()).backward(), "cut the gradient off"),
    "in place": (lambda: torch.zeros(2, requires_grad=True).add_(1), "changes an input"),
    "sizes": (lambda: torch.zeros(2, 4) * torch.zeros(2, 3), "Print both shapes"),
    "dimensions": (lambda: torch.zeros(4).sum(dim=1), "it has fewer dimensions"),
    "arguments": (lambda: (lambda x: x)(), "Compare the parameters"),
    "product": (lambda: torch.zeros(6, 4) @ torch.zeros(6, 4), "the last dimension on the left"),
    "to numpy": (lambda: torch.zeros(2, requires_grad=True).numpy(), "stay with torch's operations"),
    "nothing saved": (lambda: exec("a, b = ()"), "What is taken apart is empty"),
    "mask": (lambda: torch.zeros(3)[torch.zeros(2) == 0], "one entry for each sample"),
    "empty list": (lambda: torch.stack([]), "The list is empty"),
    "base class": (lambda: type("Items", (), {})("train"), "base class in the class's brackets"),
    "dtypes": (lambda: torch.zeros(2, 2) @ torch.zeros(2, 2).double(), "Two tensors differ in dtype"),
}


@pytest.mark.parametrize("case", USUAL)
def test_usual_crashes_are_explained(case):
    make, words = USUAL[case]
    with pytest.raises(Exception) as caught:
        make()
    assert re.search(words, crash(caught.value).words)


def test_a_forgotten_super_and_a_wrong_number_of_gradients_are_explained(solved):
    forgotten = solved["Network"].replace("        super().__init__()\n", "")
    with pytest.raises(Wrong, match="comes first in the constructor"):
        examine("Network", written("Network", forgotten, solved))
    alone = solved["EntropicOpenSetLoss"].replace(", None", "")
    with pytest.raises(Wrong, match="one value for each input of `forward`"):
        examine("EntropicOpenSetLoss", written("EntropicOpenSetLoss", alone, solved))


def test_an_open_set_class_without_its_images_and_a_gradient_of_another_shape_are_explained(solved):
    class OpenSetDigits(torchvision.datasets.MNIST):
        def __init__(self, purpose):
            print(self.targets)

    with pytest.raises(Wrong, match="call it first"):
        examine("OpenSetDigits", {"OpenSetDigits": OpenSetDigits})
    source = solved["EntropicOpenSetLoss"].replace("(log_y.exp() - targets)", "(log_y.exp() - targets).sum(0)")
    with pytest.raises(Wrong, match="has the shape of that input"):
        examine("EntropicOpenSetLoss", written("EntropicOpenSetLoss", source, solved))


def in_preview(source: str) -> None:
    with preview():
        exec(compile(source, "a cell", "exec"), {"torch": torch})


def test_a_preview_without_an_answer_says_so(capsys):
    in_preview("def f():\n    raise NotImplementedError()\nf()")
    assert capsys.readouterr().out.startswith("Nothing to see yet")


def test_a_preview_of_a_wrong_answer_shows_one_line_and_the_students_lines():
    with pytest.raises(Crashed, match="IndexError: Dimension out of range") as caught:
        in_preview("def f():\n    return torch.zeros(4).sum(dim=1)\nf()")
    shown = caught.value._render_traceback_()
    assert shown[0].startswith("Error: IndexError")
    assert "a cell, line 2, in f" in shown[-1] and not any("site-packages" in line for line in shown)


def test_a_preview_does_not_hide_what_torch_has_not_implemented():
    with pytest.raises(Crashed, match="put each comparison into brackets"):
        in_preview("torch.zeros(2) == 0 & torch.zeros(2)")
