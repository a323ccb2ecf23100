"""Probes of Task 5: both losses are called, and a gradient is sent back."""

import contextlib
import functools
from collections.abc import Callable, Iterator
from typing import Any

import torch
from torch.autograd import profiler_legacy
from torch.overrides import TorchFunctionMode

from ..limits import backward_limit
from . import Probe, probing
from .contract import LossAnswer, LossFacts, LossShown, Namespace, Written

LIBRARY_LOSSES = frozenset(
    {
        "cross_entropy",
        "nll_loss",
        "nll_loss_nd",
        "kl_div",
        "binary_cross_entropy",
        "cross_entropy_loss",
        "binary_cross_entropy_with_logits",
        "multilabel_soft_margin_loss",
        "gaussian_nll_loss",
        "linear_cross_entropy",
    }
)


class _Calls:
    """The calls of torch's ready-made losses, by what may come from them: the loss, its gradient, or both."""

    def __init__(self) -> None:
        self.for_loss: set[str] = set()
        self.for_gradient: set[str] = set()
        self.backward = False

    def note(self, name: str) -> None:
        """Note a call. What is called without a graph, as in `forward` of an autograd function, gives no gradient."""
        if not self.backward:
            self.for_loss.add(name)
        if self.backward or torch.is_grad_enabled():
            self.for_gradient.add(name)


class _Recorder(TorchFunctionMode):
    """Notes which of torch's ready-made losses are called."""

    def __init__(self, calls: _Calls) -> None:
        super().__init__()
        self.calls = calls

    def __torch_function__(self, function, kinds, arguments=(), keywords=None):
        name = getattr(function, "__name__", "")
        if name in LIBRARY_LOSSES:
            self.calls.note(name)
        return function(*arguments, **(keywords or {}))


@contextlib.contextmanager
def _noting(calls: _Calls) -> Iterator[None]:
    """Note calls of torch's ready-made losses in all threads: neither a mode nor the profiler sees other threads."""
    with contextlib.ExitStack() as stack:
        for module in (torch.nn.functional, torch._C._nn, torch):
            losses = {name: getattr(module, name) for name in LIBRARY_LOSSES if hasattr(module, name)}
            stack.enter_context(
                probing.in_place_of(vars(module), **{name: _noted(calls, name, loss) for name, loss in losses.items()})
            )
        yield


def _noted(calls: _Calls, name: str, loss: Callable) -> Callable:
    @functools.wraps(loss)
    def note(*arguments, **keywords):
        calls.note(name)
        return loss(*arguments, **keywords)

    return note


def run_function(EntropicOpenSetLoss: Any, shown: LossShown, namespace: Namespace) -> LossAnswer:
    """Call `EntropicOpenSetLoss.apply` and send a gradient back."""
    apply = getattr(EntropicOpenSetLoss, "apply", None)
    if apply is None or getattr(apply, "__func__", apply) is torch.nn.Module.apply:
        # Every module has an `apply`, which has nothing to do with this task.
        return {"no_apply": True}
    return _run(apply, shown)


def run_alternative(entropic_open_set_loss: Written, shown: LossShown, namespace: Namespace) -> LossAnswer:
    """Call `entropic_open_set_loss` and send a gradient back."""
    return _run(entropic_open_set_loss, shown)


def _run(loss: Written, shown: LossShown) -> LossAnswer:
    logits, targets = shown["logits"].clone().requires_grad_(), shown["targets"].clone()
    incoming = torch.tensor(shown["grad_output"], dtype=logits.dtype)
    calls = _Calls()
    # The profiler also sees the calls of torch's own code; code that a mode watches may switch it off.
    with backward_limit(), profiler_legacy.profile() as profile, _Recorder(calls), _noting(calls):
        facts = probing.call(lambda: _forward_and_backward(loss, logits, targets, incoming, shown["other"], calls))
    if not calls.for_loss | calls.for_gradient:  # a call that only the profiler has seen may be for both
        computed = {event.name.removeprefix("aten::") for event in profile.function_events}
        calls.for_loss = calls.for_gradient = computed & LIBRARY_LOSSES
    return {
        "loss": facts,
        "library": (sorted(calls.for_loss), sorted(calls.for_gradient)),
        "after": (logits.detach(), targets),
        "incoming": incoming,
    }


def _forward_and_backward(
    loss: Written,
    logits: torch.Tensor,
    targets: torch.Tensor,
    incoming: torch.Tensor,
    other: tuple[torch.Tensor, torch.Tensor] | None,
    calls: _Calls,
) -> LossFacts:
    value = loss(logits, targets)
    between = logits.detach().clone(), targets.clone()
    if other is not None:
        # A second forward before the first backward: each call must store its own tensors.
        loss(other[0].clone().requires_grad_(), other[1].clone())
    calls.backward = True
    attached = isinstance(value, torch.Tensor) and value.requires_grad
    facts: LossFacts = {
        "value": value,
        "between": between,
        "gradient": None,
        "attached": attached,
        "own_function": attached and _has_own_function(value.grad_fn),
    }
    if attached and value.numel() == 1:
        crashed = probing.call(_backward, value, incoming)
        facts["gradient"] = logits.grad if crashed is None else crashed
    return facts


def _backward(value: torch.Tensor, incoming: torch.Tensor) -> None:
    # `value.backward()` does this, but would switch the recorder off.
    sent = incoming.to(value.dtype).reshape(value.shape)
    torch.autograd.Variable._execution_engine.run_backward(
        (value,), (sent,), False, False, (), allow_unreachable=True, accumulate_grad=True
    )


def _has_own_function(node: Any) -> bool:
    """Return whether an autograd function written in Python is among a graph's nodes."""
    seen, waiting = set(), [node]
    while waiting:
        node = waiting.pop()
        if node is None or node in seen:
            continue
        if isinstance(node, torch.autograd.function.BackwardCFunction):
            return True
        seen.add(node)
        waiting.extend(before for before, _ in node.next_functions)
    return False


PROBES = (
    Probe("EntropicOpenSetLoss", run_function, served_by="apply"),
    Probe("entropic_open_set_loss", run_alternative),
)
