"""Task 5: the entropic open-set loss, with a backward pass of one's own and (Task 5a) without.

Loss and gradient: exercise sheet, Task 5, with errata 1 and 3 of the design: the mean over the batch of
-sum t ln y, and grad_output (y - t) / N.
"""

import numpy as np
import torch
from torch.overrides import TorchFunctionMode

from ..outcome import Wrong
from . import Check, judging, probing
from .inputs import Draw, target_vectors

LIBRARY_LOSSES = {"cross_entropy", "nll_loss", "kl_div", "binary_cross_entropy", "cross_entropy_loss",
                  "binary_cross_entropy_with_logits", "multilabel_soft_margin_loss", "gaussian_nll_loss"}

# group, N, classes, scale of the logits, float64?, grad_output
VISIBLE = (("mixed", 6, 4, 2.0, False, 1.0), ("mixed", 1, 4, 2.0, False, 1.0), ("mixed", 5, 3, 3.0, True, 1.0),
           ("known", 3, 4, 1000.0, False, 1.0), ("mixed", 4, 4, 2.0, False, 3.0))
FURTHER = (("mixed", 9, 5, 2.0, False, -0.5), ("known", 7, 4, 3.0, False, 2.0), ("unknown", 5, 4, 2.0, True, 1.0),
           ("unknown", 1, 3, 1.0, False, 1.0), ("mixed", 8, 4, 1000.0, True, 1.0), ("known", 2, 2, 2.0, True, 4.0),
           ("mixed", 3, 7, 1000.0, False, 0.25), ("known", 4, 4, 1.0, False, 1.0))


def inputs(seed: int) -> list[dict]:
    """Return batches of logits and targets, with the incoming gradient; every second one after another forward."""
    draw = Draw(seed)
    cases = []
    for position, (group, number, classes, scale, double, grad_output) in enumerate(FURTHER if seed else VISIBLE):
        dtype = torch.float64 if double else torch.float32
        logits = draw.normal(number, classes, scale=scale)
        if scale == 1000:
            logits = logits.sign() * scale
        cases.append({
            "logits": logits.to(dtype),
            "targets": target_vectors(draw.labels(number, classes, group), classes, dtype),
            "grad_output": grad_output,
            "other": draw.normal(number + 1, classes).to(dtype) if position % 2 else None,
        })
    return cases


class _Recorder(TorchFunctionMode):
    """Notes which of torch's ready-made losses are called."""

    def __init__(self):
        super().__init__()
        self.called = []

    def __torch_function__(self, function, kinds, arguments=(), keywords=None):
        name = getattr(function, "__name__", "")
        if name in LIBRARY_LOSSES:
            self.called.append(name)
        return function(*arguments, **(keywords or {}))


def _probe(loss, case: dict) -> dict:
    logits, targets = case["logits"].clone().requires_grad_(), case["targets"].clone()
    facts = {}
    with _Recorder() as recorder:
        facts["loss"] = probing.call(lambda: _forward_and_backward(loss, logits, targets, case))
    facts["library"] = sorted(set(recorder.called))
    return {**facts, "after": (logits.detach(), targets)}


def _forward_and_backward(loss, logits, targets, case):
    value = loss(logits, targets)
    if case["other"] is not None:
        # A second forward before the first backward: what is stored must belong to one call.
        loss(case["other"].clone().requires_grad_(), torch.full_like(case["other"], 1 / case["other"].shape[1]))
    if not isinstance(value, torch.Tensor) or value.ndim or not value.requires_grad:
        return value, None, isinstance(value, torch.Tensor) and value.requires_grad
    (case["grad_output"] * value).backward()
    return value, logits.grad, True


def probe_function(EntropicOpenSetLoss, case: dict, namespace: dict) -> dict:
    """Call `EntropicOpenSetLoss.apply` and send a gradient back."""
    if not hasattr(EntropicOpenSetLoss, "apply"):
        return {"no apply": True}
    return _probe(EntropicOpenSetLoss.apply, case)


def probe_alternative(entropic_open_set_loss, case: dict, namespace: dict) -> dict:
    """Call `entropic_open_set_loss` and send a gradient back."""
    return _probe(entropic_open_set_loss, case)


def judge_function(case: dict, answer: dict) -> None:
    """Judge `EntropicOpenSetLoss`."""
    if "no apply" in answer:
        raise Wrong("`EntropicOpenSetLoss.apply` does not exist; expected "
                    "`class EntropicOpenSetLoss(torch.autograd.Function):`, which brings it.")
    _judge("EntropicOpenSetLoss", "EntropicOpenSetLoss.apply(logits, targets)", case, answer)


def judge_alternative(case: dict, answer: dict) -> None:
    """Judge `entropic_open_set_loss`."""
    _judge("entropic_open_set_loss", "entropic_open_set_loss(logits, targets)", case, answer)


def _judge(name: str, call: str, case: dict, answer: dict) -> None:
    logits, targets = case["logits"], case["targets"]
    called = f"{call} for logits {tuple(logits.shape)}"
    if logits.dtype == torch.float64:
        called += " in float64"
    if logits.abs().max() == 1000:
        called += " of ±1000"
    value, gradient, attached = judging.result(name, called, answer["loss"])
    if answer["library"]:
        raise Wrong(f"`{call}` calls torch's `{answer['library'][0]}`; expected your own formula, "
                    "from `log_softmax` or `logsumexp`.")
    _judge_loss(called, value, logits, targets)
    judging.unchanged(called, ("logits", "targets"), (logits, targets), answer["after"])
    if not attached:
        raise Wrong(f"`{called}` returned a loss without a gradient; expected one that `backward` can be called on. "
                    "`.item()`, `.detach()` and `torch.tensor(...)` cut it off.")
    _judge_gradient(called, gradient, case)


def _judge_loss(called: str, value: object, logits: torch.Tensor, targets: torch.Tensor) -> None:
    loss, literal, per_sample = _loss(logits.double().numpy(), targets.double().numpy())
    if isinstance(value, torch.Tensor) and value.shape == (len(logits),) and judging.close(value, per_sample):
        raise Wrong(f"`{called}` returned {judging.show(value)}, one loss a sample; expected their mean, one number.")
    judging.is_tensor_like(called, value, (), where="The loss is one number: the mean over the batch.")
    if not torch.isfinite(value):
        raise Wrong(f"`{called}` returned {judging.show(value)}; expected {loss:.6g}. Take the logarithm of the "
                    "softmax in one step, with `log_softmax` or `logsumexp`: exp overflows and ln 0 is infinite.")
    mistakes = (
        (literal, "The factor 1/O before the logarithm is a mistake of the sheet: the notebook says why."),
        (per_sample.sum(), "This is the sum over the batch: divide by N."),
        (-loss, "The sign is wrong: the loss is minus the sum."),
        (per_sample.mean() / logits.shape[1], "This is divided by the number of classes, too: divide by N only."),
    )
    judging.is_close(called, value, torch.tensor(loss), 1e-4, [(torch.tensor(m), s) for m, s in mistakes],
                     "Compare with the formula by hand, for one sample.")


def _loss(z: np.ndarray, t: np.ndarray) -> tuple[float, float, np.ndarray]:
    """Return the loss, the sheet's literal second formula, and the losses of the samples."""
    largest = z.max(1)
    log_sum = largest + np.log(np.exp(z - largest[:, None]).sum(1))
    per_sample = log_sum - (t * z).sum(1)
    literal = (log_sum / z.shape[1] - (t * z).sum(1)).mean()
    return per_sample.mean(), literal, per_sample


def _judge_gradient(called: str, gradient: object, case: dict) -> None:
    logits, targets, grad_output = case["logits"], case["targets"], case["grad_output"]
    z = logits.double().numpy()
    y = np.exp(z - z.max(1, keepdims=True))
    y /= y.sum(1, keepdims=True)
    right = torch.tensor(grad_output * (y - targets.double().numpy()) / len(z))
    where = f"the gradient of {grad_output:g} times the loss"
    if gradient is None:
        raise Wrong(f"`backward` after `{called}` gave None as gradient of the logits; expected (y - t) / N. "
                    "`backward` returns one gradient for each input of `forward`, in this order.")
    mistakes = (
        (right * len(z), "The mean over the batch needs a division by N in `backward`, too."),
        (right / grad_output, "Multiply by `grad_output`: it is the gradient of what follows."),
        (right * len(z) / grad_output, "Divide by N, and multiply by `grad_output`."),
        (-right, "The sign is wrong: it is y - t."),
    )
    if gradient.shape != right.shape:
        raise Wrong(f"`backward` after `{called}` gave {judging.show(gradient)} as gradient; expected the shape of "
                    f"the logits, {tuple(right.shape)}.")
    if not judging.close(gradient, right):
        reason = next((sentence for wrong, sentence in mistakes if judging.close(gradient, wrong)),
                      "It is grad_output (y - t) / N, with y the softmax of these logits.")
        raise Wrong(f"`backward` after `{called}` gave {judging.show(gradient)} as {where}; expected "
                    f"{judging.show(right.to(gradient.dtype))}. {reason}")


CHECKS = (
    Check("EntropicOpenSetLoss", inputs, probe_function, judge_function, methods=("forward", "backward", "apply")),
    Check("entropic_open_set_loss", inputs, probe_alternative, judge_alternative),
)
