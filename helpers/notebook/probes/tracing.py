"""The trace of a network: what torch computes from its input to its outputs, as plain data that can be computed again.

`leaves` are the memories, each as a flat tensor, of what the computation starts from beside the input: weights,
buffers, constants. `operations` are what is done with the input and all that comes of it, in order. A tensor among
their arguments is a dictionary: its `source` is "input", "leaf" or "result", with a `number`, and `layout` is its
size, stride and offset where it is another view of that memory. What torch has names for, a dtype for one, is a
dictionary of the kind of `constant` and its `name`.
"""

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

OPERATIONS = 5_000
BYTES = 10 * 2**20  # of all leaves
KINDS = {torch.dtype: "dtype", torch.layout: "layout", torch.memory_format: "memory_format", torch.device: "device"}
# They take a tensor for its shape alone.
RANDOM = {"rand_like", "randn_like", "randint_like"}


class _Stop(Exception):
    """What cannot be noted, as words that go on behind "the network"."""


class Recorder(TorchDispatchMode):
    """Notes the operations that depend on `given`, a tensor, while it is active.

    owned: weights; a leaf is `learned` if it is one of them, or computed from one. stopped: why the trace ends early.
    """

    def __init__(self, given: torch.Tensor, owned: list[torch.Tensor]):
        super().__init__()
        self.operations, self.leaves, self.learned, self.stopped = [], [], [], None
        self._owned = {id(weight) for weight in owned}
        self._weights = {_memory(weight) for weight in owned}
        self._sources = {_memory(given): {"source": "input", "number": 0}}
        self._known = {_key(given): {"source": "input", "number": 0}}
        self._dependent, self._results, self._bytes = {_memory(given)}, 0, 0
        self._kept = [given, *owned]  # no memory may become another tensor's

    def __torch_dispatch__(self, function, kinds, arguments=(), keywords=None):
        keywords = keywords or {}
        tensors = [leaf for leaf in tree_leaves((arguments, keywords)) if isinstance(leaf, torch.Tensor)]
        entry = self._noted(self._begin, function, arguments, keywords, tensors)
        answer = function(*arguments, **keywords)
        self._noted(self._end, entry, tensors, [leaf for leaf in tree_leaves(answer) if isinstance(leaf, torch.Tensor)])
        return answer

    def trace(self, **outputs: torch.Tensor) -> dict:
        """Return the trace as plain data, with the references of the network's outputs."""
        with torch._C.DisableTorchFunctionSubclass():  # a subclass may answer for itself what is asked here
            refers = {name: self._noted(self._refer, output) for name, output in outputs.items()}
        if self.stopped is not None:
            return {"stopped": self.stopped}
        return {"leaves": self.leaves, "learned": self.learned, "operations": self.operations, **refers}

    def _noted(self, step, *arguments) -> object:
        """Take a step of noting, unless one before could not be taken."""
        if self.stopped is not None:
            return None
        try:
            return step(*arguments)
        except _Stop as reason:
            self.stopped = str(reason)
            return None

    def _begin(self, function, arguments: tuple, keywords: dict, tensors: list) -> dict | None:
        """Return the entry of an operation that is to be noted; leaves are copied before it may change them."""
        schema = function._schema
        written = {
            _memory(value)
            for value, argument in zip(arguments, schema.arguments)
            if isinstance(value, torch.Tensor) and argument.alias_info and argument.alias_info.is_write
        }
        if not (any(_memory(tensor) in self._dependent for tensor in tensors) or written & self._sources.keys()):
            return None
        if schema.name.split("::")[-1] in RANDOM:
            return None
        if len(self.operations) >= OPERATIONS:
            raise _Stop(
                f"computes more than {OPERATIONS} operations; expected far fewer: torch works on all samples "
                "and all places of an image at once, without loops."
            )
        name = str(function)
        entry = {
            "name": name,
            "written": bool(written),
            "arguments": [self._plain(name, value) for value in arguments],
            "keywords": {word: self._plain(name, value) for word, value in keywords.items()},
        }
        self._dependent |= written
        return entry

    def _end(self, entry: dict | None, tensors: list[torch.Tensor], results: list[torch.Tensor]) -> None:
        """Note the results of an operation, if it is to be noted itself."""
        self._kept += results
        if entry is None or not results:
            if any(_memory(tensor) in self._weights for tensor in tensors):
                self._weights |= {_memory(result) for result in results}
            return
        written = entry.pop("written")
        self.operations.append({**entry, "results": len(results)})
        for result in results:
            source = {"source": "result", "number": self._results}
            self._results += 1
            if written or _key(result) not in self._known:  # a mere view is what it shows
                self._known[_key(result)] = source
            self._sources.setdefault(_memory(result), source)
            self._dependent.add(_memory(result))

    def _plain(self, name: str, value: object) -> object:
        if isinstance(value, torch.Tensor):
            return self._refer(value)
        if value is None or isinstance(value, (bool, int, float, str)):
            return value
        if isinstance(value, (tuple, list)):
            return [self._plain(name, entry) for entry in value]
        for kind, word in KINDS.items():
            if isinstance(value, kind):
                return {"constant": word, "name": str(value).removeprefix("torch.")}
        raise _Stop(
            f"computes `{name}` with {type(value).__name__}, which this check cannot follow; expected torch's "
            "usual operations."
        )

    def _refer(self, tensor: torch.Tensor) -> dict:
        """Return the reference of a tensor; what is seen for the first time becomes a leaf."""
        key = _key(tensor)
        if key not in self._known:
            memory = _memory(tensor)
            if memory not in self._sources:
                self._sources[memory] = {"source": "leaf", "number": len(self.leaves)}
                self._add_leaf(tensor)
            layout = {"layout": [list(tensor.shape), list(tensor.stride()), tensor.storage_offset()]}
            self._known[key] = self._sources[memory] | layout
        return self._known[key]

    def _add_leaf(self, tensor: torch.Tensor) -> None:
        storage = tensor.untyped_storage()
        self._bytes += storage.nbytes()
        if self._bytes > BYTES:
            raise _Stop(f"computes with more than {BYTES >> 20} MB of weights; expected a small network.")
        flat = torch.empty(0, dtype=tensor.dtype).set_(storage).clone()
        self._kept.append(tensor)
        self.leaves.append(flat)
        self.learned.append(
            _memory(tensor) in self._weights or any(id(weight) in self._owned for weight in weights_behind(tensor))
        )


def _memory(tensor: torch.Tensor) -> object:
    """Return what is the same for all views of a tensor."""
    if tensor.layout != torch.strided:
        return id(tensor)
    return tensor.untyped_storage().data_ptr() or (tensor.dtype, "empty")


def _key(tensor: torch.Tensor) -> tuple:
    """Return what is the same for tensors that show the same entries of the same memory."""
    if tensor.layout != torch.strided or tensor.device.type != "cpu":
        raise _Stop(
            f"computes with {tensor.layout} tensors on {tensor.device.type}, which this check cannot follow; "
            "expected ordinary tensors."
        )
    return (
        _memory(tensor),
        tensor.dtype,
        tuple(tensor.shape),
        tensor.stride(),
        tensor.storage_offset(),
        tensor.is_conj(),
        tensor.is_neg(),
    )


def weights_behind(tensor: torch.Tensor) -> list[torch.Tensor]:
    """Return the weights that a step for this tensor would change."""
    steps, seen, weights = [tensor.grad_fn], set(), []
    while steps:
        step = steps.pop()
        if step is None or step in seen:
            continue
        seen.add(step)
        weights += [step.variable] if hasattr(step, "variable") else []
        steps += [earlier for earlier, _ in step.next_functions]
    return weights
