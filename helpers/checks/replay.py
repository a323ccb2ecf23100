"""Computes a trace again, which a probe has noted: a trace is believed in nothing but what it computes.

Whoever forges a report can send any trace. So an operation is called only if it is known to do nothing but compute,
and only after its results and its work are known to be small.
"""

import contextlib
import math
import re
import time
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves, tree_map_only
from torch.utils.flop_counter import flop_registry

from ..notebook.outcome import Outcome
from ..notebook.probes.tracing import BYTES, KINDS, OPERATIONS

ENTRIES = 2**22  # of one result
ALL_ENTRIES = 2**26
WORK = 10**10  # additions and multiplications
SECONDS = 30  # for all that is asked of a trace; one that a network gives takes a fraction of one
PARTS = 4096  # that a tensor is taken apart into

# Allowed beside torch's core operations, those by entry, and views: they only compute, and check indices.
FURTHER = {
    "adaptive_avg_pool2d",
    "adaptive_avg_pool3d",
    "adaptive_max_pool2d",
    "adaptive_max_pool3d",
    "addbmm",
    "addmv",
    "addr",
    "all",
    "aminmax",
    "baddbmm",
    "celu",
    "channel_shuffle",
    "conv1d",
    "conv2d",
    "conv3d",
    "conv_transpose1d",
    "conv_transpose2d",
    "conv_transpose3d",
    "_convolution",
    "copy",
    "count_nonzero",
    "cummax",
    "cummin",
    "cumprod",
    "diag_embed",
    "dot",
    "dropout",
    "empty_like",
    "_fft_c2c",
    "_fft_c2r",
    "_fft_r2c",
    "fill",
    "fractional_max_pool2d",
    "fractional_max_pool3d",
    "_fused_rms_norm",
    "glu",
    "hardswish",
    "huber_loss",
    "im2col",
    "index_add",
    "index_copy",
    "index_fill",
    "kthvalue",
    "linalg_vector_norm",
    "linear",
    "log_sigmoid_forward",
    "logcumsumexp",
    "logsumexp",
    "masked_select",
    "matmul",
    "max_pool1d",
    "max_pool2d",
    "max_pool3d",
    "max_unpool2d",
    "max_unpool3d",
    "median",
    "mkldnn_rnn_layer",
    "mse_loss",
    "mv",
    "native_batch_norm",
    "_native_batch_norm_legit",
    "native_channel_shuffle",
    "new_empty",
    "new_full",
    "new_ones",
    "new_zeros",
    "norm",
    "ones_like",
    "pixel_shuffle",
    "pixel_unshuffle",
    "_prelu_kernel",
    "replication_pad1d",
    "rms_norm",
    "roll",
    "rrelu_with_noise",
    "_scaled_dot_product_flash_attention_for_cpu",
    "stack",
    "std",
    "std_mean",
    "take_along_dim",
    "trace",
    "tril",
    "_trilinear",
    "triu",
    "unsafe_chunk",
    "unsafe_split",
    "unsafe_split_with_sizes",
    "_unsafe_view",
    "upsample_bicubic2d",
    "upsample_linear1d",
    "upsample_nearest1d",
    "upsample_trilinear3d",
    "var_mean",
    "vdot",
    "zero",
    "zeros_like",
}
TAKING_APART = {
    "unbind",
    "split",
    "split_with_sizes",
    "chunk",
    "tensor_split",
    "unsafe_split",
    "unsafe_chunk",
    "unsafe_split_with_sizes",
    "hsplit",
    "vsplit",
    "dsplit",
}
NEVER = {"resize", "set", "from_file", "pin_memory", "rand", "randn", "randperm", "_local_scalar_dense"}
CONSTANTS = {
    word: {
        str(getattr(torch, name)).removeprefix("torch."): getattr(torch, name)
        for name in dir(torch)
        if isinstance(getattr(torch, name), kind)
    }
    for kind, word in KINDS.items()
    if kind != torch.device
}


class Unfollowed(Exception):
    """What is wrong with a trace, in words that go on behind the call of the network."""


@dataclass(frozen=True)
class Operation:
    """An operation of a trace: its place, its name, what torch calls it, and its arguments, tensors as references."""

    place: int
    name: str
    function: Callable
    arguments: list
    keywords: dict
    results: range


class Trace:
    """A trace out of a probe; raises `Unfollowed` if it is none, and if it is too large."""

    def __init__(self, record: object):
        if isinstance(record, dict) and "stopped" in record:
            raise Unfollowed(str(record["stopped"]))
        with following("was not noted"):
            self.leaves, self.learned = record["leaves"], record["learned"]
            self.logits, self.features = record["logits"], record["features"]
            operations = record["operations"]
            if len(operations) > OPERATIONS:
                raise Unfollowed(f"computes {len(operations)} operations; expected at most {OPERATIONS}.")
            if len(self.learned) != len(self.leaves) or sum(leaf.nbytes for leaf in self.leaves) > BYTES:
                raise ValueError("too large")
            self.operations, self.maker = [], []  # of each result, the place of its operation
            for place, entry in enumerate(operations):
                if not 1 <= entry["results"] <= PARTS:
                    raise Unfollowed(f"computes {entry['results']} tensors at once; expected at most {PARTS}.")
                results = range(len(self.maker), len(self.maker) + entry["results"])
                self.maker += [place] * len(results)
                self.operations.append(
                    Operation(
                        place, *_allowed(entry["name"]), list(entry["arguments"]), dict(entry["keywords"]), results
                    )
                )
            self._written, self._deadline = set(), time.monotonic() + SECONDS
            for operation in self.operations:
                self._note_written(operation)

    def _note_written(self, operation: Operation) -> None:
        if any(self._is_computed(value) for value in tree_leaves(operation.arguments, is_leaf=_is_reference)):
            for value, argument in zip(operation.arguments, operation.function._schema.arguments):
                if argument.alias_info and argument.alias_info.is_write and _is_reference(value):
                    self._written.add((value["source"], value["number"]))

    def _is_computed(self, value: object) -> bool:
        return _is_reference(value) and (value["source"] != "leaf" or ("leaf", value["number"]) in self._written)

    def is_computed(self, operation: Operation, argument: int) -> bool:
        """Return whether an argument is a tensor that is the input, or was computed from it."""
        return argument < len(operation.arguments) and self._is_computed(operation.arguments[argument])

    def is_learned(self, operation: Operation, argument: int) -> bool:
        """Return whether an argument is a weight of the network, or was computed from weights alone."""
        value = operation.arguments[argument] if argument < len(operation.arguments) else None
        return _is_reference(value) and not self._is_computed(value) and self.learned[value["number"]] is True

    def compute(self, given: torch.Tensor, look: Callable | None = None, end: int | None = None, bounded=False):
        """Return what the outputs are for an input, logits and features; None if it is to end before they are there.

        look: called with each operation, its results and a function from references to tensors, behind the operation;
        it may change the results. end: the place behind which to end. bounded: look at sizes and work first, which is
        needed once. Raises `Unfollowed` if something cannot be computed.
        """
        values = {
            ("input", 0): given.clone(),
            **{("leaf", number): leaf.clone() for number, leaf in enumerate(self.leaves)},
        }

        def value(reference: dict) -> torch.Tensor:
            base = values[reference["source"], reference["number"]]
            return base.as_strided(*reference["layout"]) if "layout" in reference else base

        bounds = _Bounds()
        with torch.no_grad():
            for operation in self.operations[: None if end is None else end + 1]:
                if time.monotonic() > self._deadline:
                    raise Unfollowed(
                        f"takes more than {SECONDS} seconds to be computed again and again; expected a small network."
                    )
                with following("cannot be computed again"):
                    arguments = _resolved(operation.arguments, value)
                    keywords = {name: _resolved(entry, value) for name, entry in operation.keywords.items()}
                    if torch.Tag.inplace_view in operation.function.tags:  # others refer to it as it was before
                        arguments[0] = torch.ops.aten.alias.default(arguments[0])
                    if bounded:
                        bounds.judge(operation, arguments, keywords)
                    results = _tensors(operation.function(*arguments, **keywords))
                    if not 1 <= len(results) <= len(operation.results):  # what only a gradient needs is left out
                        raise ValueError("another number of results")
                values.update(zip((("result", number) for number in operation.results), results))
                if look is not None:
                    look(operation, results, value)
            if end is not None:
                return None
            with following("cannot be computed again"):
                return value(self.logits).clone(), value(self.features).clone()


@contextlib.contextmanager
def following(problem: str):
    """Turn whatever a trace that no probe has noted may lead to into one sentence."""
    try:
        yield
    except (Unfollowed, Outcome):
        raise
    except Exception as error:
        raise Unfollowed(
            f"does what {problem} ({type(error).__name__}); expected `forward` to use torch's usual "
            "operations, and the check to be left as it is."
        ) from error


class _Bounds(TorchDispatchMode):
    """Adds up what operations would cost, on tensors without numbers; raises `Unfollowed` if it is too much."""

    def __init__(self):
        super().__init__()
        self.entries = self.work = 0

    def judge(self, operation: Operation, arguments: list, keywords: dict) -> None:
        """Judge what an operation would cost with these arguments."""
        if operation.name.split(".")[0] in TAKING_APART and max(arguments[0].shape, default=0) > PARTS:
            raise Unfollowed(f"takes a tensor apart along more than {PARTS} places; expected fewer.")
        if _is_no_larger(operation.name, arguments):
            self.entries += arguments[0].numel() * arguments[0].ndim
        else:
            arguments, keywords = tree_map_only(torch.Tensor, _without_numbers, (arguments, keywords))
            keywords = {name: "meta" if name == "device" and value else value for name, value in keywords.items()}
            with self:
                operation.function(*arguments, **keywords)
        if self.entries > ALL_ENTRIES or self.work > WORK:
            raise Unfollowed(
                f"computes {self.entries:.0e} numbers by {self.work:.0e} multiplications; expected at "
                f"most {ALL_ENTRIES:.0e} by {WORK:.0e}, which a small network does."
            )

    def __torch_dispatch__(self, function, kinds, arguments=(), keywords=None):
        result = function(*arguments, **(keywords or {}))
        results = _tensors(result)
        entries = [math.prod(tensor.shape) for tensor in results]
        if max(entries, default=0) > ENTRIES:
            raise Unfollowed(f"computes a tensor of {max(entries):.0e} numbers; expected at most {ENTRIES:.0e}.")
        self.entries += sum(entries)
        for argument, value in zip(function._schema.arguments, arguments):
            if argument.name == "kernel_size":
                self.work += math.prod(value) * max(entries)
        if function.overloadpacket in flop_registry:
            self.work += flop_registry[function.overloadpacket](*arguments, **(keywords or {}), out_val=result)
        return result


def _is_no_larger(name: str, arguments: list) -> bool:
    """Return whether a result, whose size depends on the numbers, has at most the entries of the first argument."""
    if name == "index.Tensor":
        masks = [mask for mask in arguments[1] if mask is not None]
        return (
            len(masks) == 1 and masks[0].dtype == torch.bool and masks[0].shape == arguments[0].shape[: masks[0].ndim]
        )
    return name == "nonzero.default" or (name == "masked_select.default" and arguments[0].shape == arguments[1].shape)


def _is_reference(value: object) -> bool:
    return isinstance(value, dict) and "source" in value


def _without_numbers(tensor: torch.Tensor) -> torch.Tensor:
    return torch.empty_strided(tensor.shape, tensor.stride(), dtype=tensor.dtype, device="meta")


def _tensors(value: object) -> list[torch.Tensor]:
    return [leaf for leaf in tree_leaves(value) if isinstance(leaf, torch.Tensor)]


def _allowed(name: str) -> tuple[str, Callable]:
    """Return an operation of torch by its full name; raises `Unfollowed` for one that is not known to be harmless."""
    unknown = Unfollowed(
        f"computes with `{str(name)[:60]}`, which this check cannot follow; expected torch's usual operations."
    )
    match = re.fullmatch(r"aten\.(\w+)\.(\w+)", name, re.ASCII)
    if not match or match[1].startswith("__"):
        raise unknown
    packet = getattr(torch.ops.aten, match[1], None)
    if match[2] not in getattr(packet, "overloads", list)():
        raise unknown
    function = getattr(packet, match[2])
    base = match[1].removesuffix("_")
    of_base = getattr(torch.ops.aten, base, packet)
    tags = {tag for overload in of_base.overloads() for tag in getattr(of_base, overload).tags}
    shares = [result.alias_info for result in function._schema.returns]
    is_view = (
        bool(shares)
        and all(alias is not None for alias in shares)
        and (torch.Tag.inplace_view in function.tags or not any(alias.is_write for alias in shares))
    )
    known = base in FURTHER or is_view or {torch.Tag.core, torch.Tag.pointwise} & tags
    writes_elsewhere = any(argument.is_out for argument in function._schema.arguments)
    random = torch.Tag.nondeterministic_seeded in function.tags and base not in FURTHER
    if base in NEVER or not known or writes_elsewhere or random:
        raise unknown
    return f"{match[1]}.{match[2]}", function


def _resolved(value: object, tensor: Callable[[dict], torch.Tensor]) -> object:
    """Return an argument with tensors in place of references, and torch's own constants in place of their names."""
    if isinstance(value, (list, tuple)):
        return [_resolved(entry, tensor) for entry in value]
    if not isinstance(value, dict):
        return value
    if _is_reference(value):
        return tensor(value)
    if value["constant"] == "device":
        return {"cpu": torch.device("cpu")}[value["name"]]
    return CONSTANTS[value["constant"]][value["name"]]
