"""What exceptions often mean, in words for a student."""

import re

from .tasks import STUB

_LAYERS = "(ReLU|Sigmoid|Tanh|MaxPool2d|Softmax|LogSoftmax|Flatten|Linear|Conv2d|Sequential)"
# What students meet most: kind, a pattern for the message, and what to do.
USUAL = (
    ("NotImplementedError", "^$", f"The line `{STUB}` is still there: delete it."),
    (
        "NameError",
        r"'(torch|torchvision|np|plt|DATA_ROOT|plots|settings|progress_bar)' is not defined",
        "Run the setup cell at the top of the notebook.",
    ),
    ("NameError", "'self' is not defined", "The first parameter of a method is `self`: is it there?"),
    ("NameError", "'(data|targets)' is not defined", "It belongs to the object: `self.data`, `self.targets`."),
    ("NameError", "is not defined", "Is it spelled as in its definition, and has the cell that defines it been run?"),
    ("UnboundLocalError", "", "A name that is assigned somewhere in a function must be assigned before it is used."),
    (
        "",
        r"'tuple' object has no attribute|must be Tensor, not tuple|got \(tuple\b[^()]*\), .*?: \* \(Tensor input",
        "This is a tuple of several values: take it apart, as in `logits, features = network(images)`.",
    ),
    ("", r"return_types\.", "With a dimension, `max` returns values and indices: take its `.values`."),
    (
        "",
        r"must be Tensor, not bool|got \(bool,",
        "A comparison gave one True or False, not one for each sample: are both its sides tensors? With a dimension, "
        "`max` returns a pair: take its `.values`.",
    ),
    (
        "",
        "incorrect number of gradients",
        "`backward` returns one value for each input of `forward`: the gradient for the logits, then `None`.",
    ),
    (
        "",
        r"mat1 and mat2 shapes cannot be multiplied \(1x\d{3}",
        "If there were several images, they are one long vector now: `torch.flatten(x, 1)` makes a vector from each "
        "image. Otherwise the first number of the `Linear` is not the length of the vector: print `x.shape` before it.",
    ),
    (
        "",
        "mat1 and mat2 shapes cannot be multiplied",
        "The first number of a `Linear` is the length of the vectors that it gets: print `x.shape` before it. "
        "In a product with `@`, the last dimension on the left is as long as the first on the right.",
    ),
    (
        "AttributeError",
        "object has no attribute '_(backward_hooks|modules|parameters|buffers)'",
        "`super().__init__()` comes first in the constructor.",
    ),
    ("TypeError", "descriptor '__init__'", "`super` needs brackets: `super().__init__(...)`."),
    (
        "AttributeError",
        "'Network' object has no attribute",
        "Is it assigned to `self` in the constructor, `__init__`, with two underscores on each side?",
    ),
    ("", 'missing the required "forward"', "`forward` is a method of the class: indent it like `__init__`."),
    ("", "before Module.__init__", "`super().__init__()` comes first in the constructor."),
    (
        "",
        "empty parameter list",
        "No parameters are found: assign layers to `self`, several in a `torch.nn.ModuleList`, not in a plain list.",
    ),
    (
        "",
        r"to have \d+ channels, but got",
        "The first number of a `Conv2d` is the number of its input's channels: 1 for the images, then as many as the "
        "convolution before it makes. They are the second dimension of its input.",
    ),
    (
        "",
        r"Expected 3D \(unbatched\) or 4D \(batched\) input to (conv2d|max_pool2d)",
        "Its input has shape (N, channels, height, width): flatten behind the last convolution and pooling only.",
    ),
    (
        "",
        "Output size is too small|Kernel size can't be greater",
        "Nothing is left of the image: take padding, smaller filters, or less pooling.",
    ),
    (
        "",
        r"Input type \(.*should be the same",
        "The input and the layer differ in dtype or device. The network is float32: images are divided by 255 before.",
    ),
    (
        "",
        "Boolean value of Tensor with more than one value",
        "`if`, `assert`, `and` and `or` need one truth value: `.all()` or `.any()` makes one from many. "
        "Masks are combined with `&` and `|`, each comparison in brackets.",
    ),
    ("", "bitwise_xor", "`^` is not the power in Python: write `**`."),
    (
        "",
        "not implemented for 'Float'|unsupported operand.*'(float|Tensor)' and",
        "`&` and `|` bind more tightly than `==` and `>=`: put each comparison into brackets.",
    ),
    (
        "",
        "invert.*is only implemented",
        "`~` inverts a mask of booleans: make one with a comparison, as in `targets == 1`.",
    ),
    ("", "could not infer output dtype", "A mean needs floats: `.float()` makes them."),
    (
        "",
        "not implemented for 'Long'|Long did not match",
        "These are integers: floats are written as `2.0`, and `.float()` makes them.",
    ),
    (
        "",
        "multi-target not supported",
        "Logits and targets differ in shape: is it `logits, features = network(images)`, in this order?",
    ),
    (
        "",
        r"EntropicOpenSetLoss\(\) takes no arguments|EntropicOpenSetLoss\.backward\(\) missing 2",
        "It is called by `EntropicOpenSetLoss.apply(logits, targets)`.",
    ),
    (
        "",
        "'(method|function|builtin_function_or_method)'|not (method|function|builtin_function_or_method)",
        "A function is called with brackets, even without arguments: `network.parameters()`.",
    ),
    ("", r"'\w*Network' object is not iterable", "The optimizer gets the parameters: `network.parameters()`."),
    (
        "",
        f"'{_LAYERS}' object (is|has)|unsupported operand.*'{_LAYERS}'|must be Tensor, not {_LAYERS}",
        "A layer is made in the constructor and called in `forward`: `self.softsign = torch.nn.Softsign()`, then "
        "`self.softsign(x)`.",
    ),
    (
        "",
        "does not require grad and does not have a grad_fn",
        "`.item()`, `.detach()`, `torch.tensor(...)` and `torch.no_grad()` cut the gradient off.",
    ),
    ("", "implicitly created only for scalar outputs", "`backward` starts from one number: the mean over the batch."),
    (
        "",
        "backward through the graph a second time",
        "`backward` is called once for each forward: compute the loss anew in each step, and add up `loss.item()`.",
    ),
    (
        "",
        r"Can't call numpy\(\) on Tensor that requires grad",
        "Better stay with torch's operations: `.detach()` cuts the gradient off.",
    ),
    (
        "",
        "returned an invalid gradient",
        "The gradient for an input has the shape of that input: is it summed or averaged, or made with another batch?",
    ),
    (
        "",
        r"not enough values to unpack \(expected \d, got 0\)",
        "There is nothing to unpack: `ctx.saved_tensors` is empty without `ctx.save_for_backward(...)` in `forward`.",
    ),
    (
        "",
        "leaf Variable that requires grad",
        "An operation in place (`+=`, or a name that ends in `_`) changes an input.",
    ),
    (
        "",
        "Dataset not found",
        "The root is `DATA_ROOT`, and the class keeps its name: torchvision looks for the files below a "
        "folder with the name of the class.",
    ),
    (
        "AttributeError",
        r"'OpenSet\w+' object has no attribute '(data|targets)'",
        "`super().__init__(...)` fills `self.data` and `self.targets`: call it first.",
    ),
    (
        "AttributeError",
        r"'OpenSet\w+' object has no attribute",
        "The images are in `self.data`, and their digits in `self.targets`.",
    ),
    ("", r"isin\(\) received", "`torch.isin` takes tensors: `torch.tensor(...)` makes one from a list."),
    (
        "TypeError",
        "'in <string>' requires string",
        "Brackets around one string make no tuple: with `in`, any part of that string counts. `==` compares it as a "
        "whole.",
    ),
    (
        "TypeError",
        "unsupported operand.*'Image'",
        "torchvision's own `__getitem__` gives an image object of the library PIL: take the tensor in `self.data`.",
    ),
    ("TypeError", "pic should be PIL Image", "It is a tensor already: nothing needs to make one."),
    (
        "",
        "stack expects each tensor to be equal size",
        "`stack` joins tensors of one shape. A tuple, `a, b`, holds tensors of different shapes.",
    ),
    (
        "",
        "tensors used as indices must be|only integer tensors of a single element|int64 for index"
        "|index tensor|indices must be integers|are valid indices",
        "Indices are integers, masks are booleans: `int(...)` makes an integer, a comparison a mask. (With a "
        "dimension, `max` returns a pair; its `.indices` are integers.)",
    ),
    (
        "",
        "list index out of range|tuple index out of range|out of bounds",
        "The first index is 0, so the last is one less than the length.",
    ),
    ("ValueError", r"index\(x\): x not in tuple|is not in list", "The value is not in there: ask with `in` first."),
    ("", "shape of the mask", "A mask has one entry for each sample, as many as what it selects from."),
    (
        "",
        "expects a non-empty TensorList",
        "The list is empty: a batch may hold no sample of a kind. Selecting with a mask makes an empty tensor then.",
    ),
    ("", "element 0 in argument 0", "`stack` and `cat` join tensors; `torch.tensor(...)` makes one from numbers."),
    (
        "",
        "only one element tensors can be converted|cannot be converted to Scalar",
        "`.item()` and `float(...)` take a tensor with one number; `torch.stack(...)` joins a list of tensors. "
        "(With a dimension, `max` returns a pair: take its `.values`.)",
    ),
    ("", "0-d(im)? tensor", "A tensor without dimensions is one number: it has no length and no entries."),
    (
        "",
        "Float did not match Double|Double did not match|found Double",
        "One is float32, the other float64: `.float()` makes float32.",
    ),
    (
        "",
        "same dtype|dtypes match",
        "Two tensors differ in dtype: give one the dtype of the other, as in `a.to(b.dtype)`.",
    ),
    (
        "",
        "must match the size of tensor|shape mismatch|not broadcastable",
        "Print both shapes before that line: which dimension should be the same, and is not?",
    ),
    (
        "",
        "is invalid for input of size",
        "The number of entries stays, so the product of the sizes must, too: print `x.shape` before; "
        "-1 stands for the size that fits.",
    ),
    (
        "",
        "too many indices",
        "Print the shape before that line: it has fewer dimensions. A pair counts as two indices, "
        "and with a dimension `max` returns a pair: take its `.values` or `.indices`.",
    ),
    ("", "Dimension out of range", "Print the shape before that line: it has fewer dimensions."),
    (
        "AttributeError",
        "'(DataLoader|[A-Za-z]*SGD)' object has no attribute",
        "Compare the order of the parameters in the definition with that in the call.",
    ),
    (
        "TypeError",
        "'(Tensor|torch.Size|tuple|list)' object is not callable",
        "Round brackets call a function; entries are taken with square ones, `x[0]`, and `x.shape` needs none.",
    ),
    (
        "TypeError",
        r"missing .*\bdim\W?$|got \(Tensor\), .*?: \* \(Tensor input, int dim\b",
        "Over which dimension? `dim=1` goes over the classes of each sample.",
    ),
    (
        "TypeError",
        r"EntropicOpenSetLoss\.\w+\(\) (takes|missing)",
        "Both methods are static: `@staticmethod` stands above each, and `ctx` is the first parameter.",
    ),
    (
        "TypeError",
        r"\.\w+\(\) takes (0 positional arguments but 1|1 positional argument but 2) ",
        "The first parameter of a method is `self`: is it there? Otherwise compare the parameters in the definition "
        "with those in the call.",
    ),
    (
        "TypeError",
        "positional argument|unexpected keyword argument",
        "Compare the parameters in the definition with those in the call.",
    ),
    ("TypeError", r"\w+\(\) takes no arguments", "Is the base class in the class's brackets, as in the stub?"),
    ("", "NoneType", "Something is None: a function without `return` gives that, and so do `print` and `append`."),
    (
        "",
        "'list' object has no attribute|(unsupported operand|not supported between).*'list'"
        "|Tensor, not (list|float|int)",
        "Python's numbers and lists are not tensors: `torch.tensor(...)` makes one from numbers, "
        "`torch.stack(...)` from tensors.",
    ),
    (
        "AttributeError",
        "'Tensor' object has no attribute 'append'",
        "Append to a list, and join its tensors at the end with `torch.cat`.",
    ),
    (
        "TypeError",
        "'DataLoader' object is not subscriptable",
        "A loader is used in a loop: `for images, targets in loader:`.",
    ),
    (
        "RecursionError",
        "",
        "The code calls itself without end, as `self[index]` in `__getitem__` does, "
        "or `loss.backward()` in `backward`.",
    ),
    (
        "",
        r"can't convert (cuda|mps)|on the same device|convert a MPS",
        "Two tensors are on different devices: `.to(other.device)` or `.cpu()` brings them together.",
    ),
)


def usual_meaning(kind: str, message: str) -> str:
    """Return what an exception of this kind, with this message on one line, often means, or an empty string."""
    for usual_kind, pattern, meaning in USUAL:
        if usual_kind in ("", kind) and re.search(pattern, message, re.IGNORECASE):
            return meaning
    return ""
