"""What is shown of a crash: one line, what it often means, and the student's own lines."""

import contextlib
import re

import matplotlib.pyplot as plt
import pytest
import torch
import torchvision
from course import examine, says, written

from helpers.notebook.crashes import crash
from helpers.notebook.outcome import Crashed, Stopped, Wrong, preview


class Network(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [torch.nn.Linear(1, 1)]

    def without_self(x):
        return x


class NoSuper(torch.nn.Module):
    def __init__(self):
        pass


def backward_twice():
    loss = torch.zeros(2, requires_grad=True).square().sum()
    loss.backward()
    loss.backward()


USUAL = {
    "setup cell": (lambda: eval("torch.zeros(1)", {}), "Run the setup cell"),
    "spelling": (lambda: eval("tarch.zeros(1)", {}), "Is it spelled as in its definition"),
    "pair": (lambda: torch.softmax((torch.zeros(1, 4), 0), dim=1), "take it apart"),
    "attribute of a pair": (lambda: (torch.zeros(1), 0).argmax(), "take it apart"),
    "first number": (lambda: torch.nn.Linear(3, 2)(torch.zeros(1, 4)), "print `x.shape` before it"),
    "truth value": (lambda: bool(torch.zeros(2) == 0), r"`.all\(\)` or `.any\(\)` makes one"),
    "truth value of a comparison": (lambda: 1 if torch.zeros(2) == 0 else 0, r"`.all\(\)` or `.any\(\)` makes one"),
    "in": (lambda: torch.zeros(2) in (0, 1), "`torch.isin` looks up each value"),
    "in a tensor": (lambda: torch.zeros(3) in torch.zeros(2), "`torch.equal` compares two whole tensors"),
    "not in": (lambda: torch.zeros(2) not in [torch.ones(2), torch.zeros(2)], "`in` gives one True or False"),
    "not": (lambda: not torch.zeros(2), "`not` gives one True or False.*`~` inverts a mask"),
    "compared with another length": (lambda: torch.zeros(3) == torch.zeros(2), "goes entry by entry"),
    "brackets": (lambda: torch.zeros(2) == 0 & torch.zeros(2), "put each comparison into brackets"),
    "power": (lambda: torch.zeros(2) ^ 2, r"write `\*\*`"),
    "integers": (lambda: torch.softmax(torch.tensor([1, 0]), dim=0), r"`.float\(\)` makes them"),
    "brackets of a call": (lambda: torch.optim.SGD(torch.nn.Linear(1, 1).parameters), "called with brackets"),
    "values and indices": (lambda: 1 - torch.zeros(2, 2).max(1), "take its `.values`"),
    "outputs in another order": (
        lambda: torch.nn.functional.cross_entropy(torch.zeros(2, 3), torch.zeros(2, 4)),
        "Logits and targets differ in shape",
    ),
    "order of arguments": (lambda: torch.utils.data.DataLoader([]).train(), "Compare the order"),
    "no gradient": (lambda: torch.zeros(()).backward(), "cut the gradient off"),
    "in place": (lambda: torch.zeros(2, requires_grad=True).add_(1), "changes an input"),
    "sizes": (lambda: torch.zeros(2, 4) * torch.zeros(2, 3), "Print both shapes"),
    "dimensions": (lambda: torch.zeros(4).sum(dim=1), "it has fewer dimensions"),
    "arguments": (lambda: (lambda x: x)(), "Compare the parameters"),
    "product": (lambda: torch.zeros(6, 4) @ torch.zeros(6, 4), "the last dimension on the left"),
    "to numpy": (lambda: torch.zeros(2, requires_grad=True).numpy(), "stay with torch's operations"),
    "nothing saved": (lambda: exec("a, b = ()"), "There is nothing to unpack"),
    "mask": (lambda: torch.zeros(3)[torch.zeros(2) == 0], "one entry for each sample"),
    "empty list": (lambda: torch.stack([]), "The list is empty"),
    "pair compared": (
        lambda: torch.where((torch.zeros(2, 2).max(dim=1) == 1), torch.zeros(2), torch.zeros(2)),
        "`max` returns a pair",
    ),
    "pair as a mask": (lambda: torch.zeros(2)[torch.zeros(2, 2).max(dim=1)], "A pair counts as two indices"),
    "mask in the brackets of a pair": (lambda: torch.zeros(2, 2).max(dim=1)[torch.zeros(2) == 0], "returns a pair"),
    "no images any more": (lambda: torch.nn.Linear(784, 2)(torch.zeros(3 * 784)), r"`torch.flatten\(x, 1\)` makes"),
    "float as an index": (lambda: [1, 2][torch.tensor(1.0)], "Indices are integers"),
    "floats as indices": (lambda: torch.zeros(2, 3)[torch.tensor([0.0, 1.0])], "Indices are integers"),
    "floats to gather": (lambda: torch.zeros(2, 4).gather(1, torch.zeros(2, 1)), "Indices are integers"),
    "floats as classes": (lambda: torch.nn.functional.one_hot(torch.tensor([1.0])), "Indices are integers"),
    "tensor in a list's brackets": (lambda: eval("x['a']", {"x": [1]}), "Indices are integers"),
    "one too far": (lambda: torch.zeros(3)[3], "The first index is 0"),
    "not in there": (lambda: (4, 5).index(7), "ask with `in` first"),
    "length of a method": (lambda: len([].append), "called with brackets"),
    "arithmetic with a method": (lambda: torch.zeros(2).sum + 1, "called with brackets"),
    "method instead of a tensor": (lambda: torch.exp(torch.zeros(2).sum), "called with brackets"),
    "length of a number": (lambda: len(torch.tensor(3)), "one number: it has no length"),
    "entries of a number": (lambda: list(torch.tensor(3)), "one number: it has no length"),
    "network for an optimizer": (lambda: torch.optim.SGD(Network(), lr=0.1), r"`network.parameters\(\)`"),
    "layers in a list": (lambda: torch.optim.SGD(Network().parameters(), lr=0.1), "not in a plain list"),
    "no constructor of the base class": (lambda: NoSuper()(torch.zeros(1)), "comes first in the constructor"),
    "super without brackets": (lambda: torch.nn.Module.__init__ and super.__init__(), "`super` needs brackets"),
    "a method without self": (lambda: Network().without_self(1), "The first parameter of a method is `self`"),
    "self is missing": (lambda: eval("self.layer", {}), "The first parameter of a method is `self`"),
    "channels": (lambda: torch.nn.Conv2d(1, 2, 3)(torch.zeros(4, 8, 28, 28)), "The first number of a `Conv2d`"),
    "flat images": (lambda: torch.nn.Conv2d(1, 2, 3)(torch.zeros(4, 784)), "flatten behind the last convolution"),
    "no image left": (lambda: torch.max_pool2d(torch.zeros(4, 2, 1, 1), 2), "Nothing is left of the image"),
    "filter too large": (lambda: torch.nn.Conv2d(1, 2, 5)(torch.zeros(4, 1, 3, 3)), "Nothing is left of the image"),
    "bytes into a layer": (
        lambda: torch.nn.Conv2d(1, 2, 3)(torch.zeros(4, 1, 28, 28, dtype=torch.uint8)),
        "images are divided by 255 before",
    ),
    "layer called too early": (lambda: torch.nn.ReLU(torch.zeros(2)) + 1, "made in the constructor and called"),
    "layer in place of a tensor": (lambda: torch.relu(torch.nn.Linear(1, 1)), "made in the constructor and called"),
    "mask of floats": (lambda: ~torch.zeros(2), "`~` inverts a mask"),
    "mean of integers": (lambda: torch.arange(4).mean(), "A mean needs floats"),
    "gradient of many numbers": (lambda: torch.zeros(4, requires_grad=True).exp().backward(), "starts from one number"),
    "backward twice": (lambda: backward_twice(), "once for each forward"),
    "numbers to stack": (lambda: torch.stack([1.0, 2.0]), "makes one from numbers"),
    "many numbers as one": (lambda: float(torch.zeros(2)), "take a tensor with one number"),
    "item of many": (lambda: torch.zeros(2).item(), "take a tensor with one number"),
    "list of tensors": (lambda: torch.tensor([torch.zeros(2), torch.zeros(2)]), r"`torch.stack\(...\)` joins"),
    "float64": (lambda: torch.allclose(torch.zeros(2), torch.zeros(2).double()), "One is float32, the other float64"),
    "float64 into a tensor": (
        lambda: torch.zeros(2).index_put_((torch.ones(2) == 1,), torch.zeros(2).double()),
        "Two tensors differ in dtype",
    ),
    "reshape": (lambda: torch.zeros(3).reshape(2, 2), "-1 stands for the size that fits"),
    "no dimension": (lambda: torch.softmax(torch.zeros(2, 2)), "Over which dimension"),
    "nothing": (lambda: eval("x.sum()", {"x": None}), "a function without `return`"),
    "plain list": (lambda: eval("x / 2", {"x": [1, 2]}), r"`torch.tensor\(...\)` makes one from numbers"),
    "list in place of a tensor": (lambda: torch.sum([1, 2]), r"`torch.tensor\(...\)` makes one from numbers"),
    "append to a tensor": (lambda: torch.zeros(3).append(1), "Append to a list"),
    "index of a loader": (lambda: torch.utils.data.DataLoader([1])[0], "A loader is used in a loop"),
    "base class": (lambda: type("Items", (), {})("train"), "base class in the class's brackets"),
    "dtypes": (lambda: torch.zeros(2, 2) @ torch.zeros(2, 2).double(), "Two tensors differ in dtype"),
}


@pytest.mark.parametrize("case", USUAL)
def test_usual_crashes_are_explained(case):
    make, words = USUAL[case]
    with pytest.raises(Exception) as caught:  # noqa: PT011
        make()
    assert re.search(words, crash(caught.value).words)


def test_a_forgotten_super_and_a_wrong_number_of_gradients_are_explained(solved):
    forgotten = solved["Network"].replace("        super().__init__()\n", "")
    with says(Wrong, "comes first in the constructor"):
        examine("Network", written("Network", forgotten, solved))
    alone = solved["EntropicOpenSetLoss"].replace(", None", "")
    with says(Wrong, "one value for each input of `forward`"):
        examine("EntropicOpenSetLoss", written("EntropicOpenSetLoss", alone, solved))


def test_methods_without_a_context_are_explained(solved):
    source = solved["EntropicOpenSetLoss"].replace("ctx, ", "")
    with says(Wrong, "Both methods are static"):
        examine("EntropicOpenSetLoss", written("EntropicOpenSetLoss", source, solved))


def test_signatures_of_torch_are_left_out():
    with pytest.raises(TypeError) as caught:
        torch.where(True, torch.zeros(1), torch.zeros(1))
    assert re.match(r"TypeError: .*got \(bool, Tensor, Tensor\)\. A comparison gave", crash(caught.value).words)


def test_an_open_set_class_without_its_images_and_a_gradient_of_another_shape_are_explained(solved):
    class OpenSetDigits(torchvision.datasets.MNIST):
        def __init__(self, purpose):
            print(self.targets)

    with says(Wrong, "call it first"):
        examine("OpenSetDigits", {"OpenSetDigits": OpenSetDigits})
    source = solved["EntropicOpenSetLoss"].replace("(log_y.exp() - targets)", "(log_y.exp() - targets).sum(0)")
    with says(Wrong, "has the shape of that input"):
        examine("EntropicOpenSetLoss", written("EntropicOpenSetLoss", source, solved))


def in_preview(source: str) -> None:
    with preview():
        exec(compile(source, "a cell", "exec"), {"torch": torch, "plt": plt})


@pytest.mark.parametrize("failure", ["1 / 0", "f()", "raise KeyboardInterrupt"])
def test_a_preview_that_fails_leaves_no_figure_half_drawn(failure):
    plt.figure()
    before = plt.get_fignums()
    with contextlib.suppress(Crashed, Stopped):
        in_preview(f"def f():\n    raise NotImplementedError()\nplt.subplots()\n{failure}")
    assert plt.get_fignums() == before
    in_preview("plt.figure()")
    assert len(plt.get_fignums()) == len(before) + 1
    plt.close("all")


def test_a_preview_without_an_answer_says_so(capsys):
    in_preview("def f():\n    raise NotImplementedError()\nf()")
    assert capsys.readouterr().out.startswith("Nothing to see yet")


def test_a_preview_of_a_wrong_answer_shows_one_line_and_the_students_lines():
    with says(Crashed, "IndexError: Dimension out of range") as caught:
        in_preview("def f():\n    return torch.zeros(4).sum(dim=1)\nf()")
    shown = caught.value._render_traceback_()
    assert shown[0].startswith("Error: IndexError: Dimension out of range")
    assert "a cell, line 2, in f" in shown[-1] and not any("site-packages" in line for line in shown)


def test_a_preview_does_not_hide_what_torch_has_not_implemented():
    with says(Crashed, "put each comparison into brackets"):
        in_preview("torch.zeros(2) == 0 & torch.zeros(2)")
