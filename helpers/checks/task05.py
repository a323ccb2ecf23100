"""Task 5: the entropic open-set loss, with its own backward pass and (Task 5a) without.

Loss and gradient: exercise sheet, Task 5, with errata 1 and 3 of the design: the mean over the batch of
-sum t ln y, and grad_output (y - t) / N.
"""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import torch

from ..notebook.outcome import Wrong
from ..notebook.probes.contract import LossAnswer, LossShown, Returned
from . import Check, judging
from .inputs import Draw, target_vectors
from .judging import Call

Floats: TypeAlias = npt.NDArray[np.float64]
OVER_CLASSES = "Softmax goes over the classes, `dim=1`, not over the batch."
FOUR = "The number of classes is taken to be 4, which it is not always: `logits.shape` tells it."
SIZE = "N is taken to be a fixed number, which it is not: `len(logits)` tells it."
TWICE = "Softmax is taken twice: it takes the logits z, not the probabilities y."

# group, N, classes, scale of the logits, float64?, grad_output
VISIBLE = (
    ("mixed", 6, 4, 2.0, False, 1.0),
    ("known", 1, 4, 2.0, False, 1.0),
    ("mixed", 5, 3, 3.0, True, 1.0),
    ("known", 3, 4, 1000.0, False, 1.0),
    ("mixed", 4, 4, 2.0, False, 3.0),
)
FURTHER = (
    ("mixed", 9, 5, 2.0, False, -0.5),
    ("known", 7, 4, 3.0, False, 2.0),
    ("unknown", 5, 4, 2.0, True, 1.0),
    ("unknown", 1, 3, 1.0, False, 1.0),
    ("mixed", 8, 4, 1000.0, True, 1.0),
    ("known", 2, 2, 2.0, True, 4.0),
    ("mixed", 3, 7, 1000.0, False, 0.25),
    ("known", 4, 4, 1.0, False, 1.0),
)


def inputs(seed: int) -> list[LossShown]:
    """Return batches of logits and targets, with the gradient that is sent back; every second has another call."""
    draw = Draw(seed)
    cases: list[LossShown] = []
    for position, (group, number, classes, scale, double, grad_output) in enumerate(FURTHER if seed else VISIBLE):
        dtype = torch.float64 if double else torch.float32
        logits = _extreme(draw, number, classes) if scale == 1000 else draw.normal(number, classes, scale=scale)
        cases.append(
            {
                "logits": logits.to(dtype),
                "targets": target_vectors(draw.labels(number, classes, group), classes, dtype),
                "grad_output": grad_output,
                "other": _other(draw, number, classes, dtype) if position % 2 else None,
            }
        )
    return cases


def _extreme(draw: Draw, number: int, classes: int) -> torch.Tensor:
    """Return logits of ±1000. No fixed row or column has the largest one of each row, nor has the batch."""
    logits = draw.normal(number, classes).sign() * 1000
    low, one, opposite = draw.order(number)[:3]
    logits[low] = -1000
    logits[one] = torch.tensor([1000.0 if place % 2 else -1000.0 for place in draw.order(classes)])
    logits[opposite] = -logits[one]
    return logits


def _other(draw: Draw, number: int, classes: int, dtype: torch.dtype) -> tuple[torch.Tensor, torch.Tensor]:
    """Return logits and targets of a second call: all its samples are unknown."""
    return draw.normal(number, classes).to(dtype), target_vectors([-1] * number, classes, dtype)


def judge_function(case: LossShown, answer: LossAnswer) -> None:
    """Judge `EntropicOpenSetLoss`."""
    if "no_apply" in answer:
        raise Wrong(
            "`EntropicOpenSetLoss` has no `apply(logits, targets)`.",
            "`class EntropicOpenSetLoss(torch.autograd.Function):` brings it.",
        )
    _judge(
        "EntropicOpenSetLoss",
        "EntropicOpenSetLoss.apply(logits, targets)",
        case,
        answer,
        "`backward` returns one gradient for each input of `forward`, in this order.",
    )


def judge_alternative(case: LossShown, answer: LossAnswer) -> None:
    """Judge `entropic_open_set_loss`."""
    own_function = _judge(
        "entropic_open_set_loss",
        "entropic_open_set_loss(logits, targets)",
        case,
        answer,
        "`.item()`, `.detach()` and `torch.tensor(...)` cut it off.",
    )
    if own_function:
        raise Wrong(
            "`entropic_open_set_loss` calls an autograd function with its own `backward`.",
            "Take torch operations, `log_softmax` or `logsumexp`, so that torch finds the gradient.",
        )


def _judge(name: str, call: str, case: LossShown, answer: LossAnswer, no_gradient: str) -> bool:
    """Judge loss and gradient, and return whether the gradient comes from the student's own autograd function."""
    logits, targets = case["logits"], case["targets"]
    called = Call(
        call,
        f"logits {tuple(logits.shape)}"
        + (" in float64" if logits.dtype == torch.float64 else "")
        + (" of ±1000" if logits.abs().max() == 1000 else ""),
    )
    facts = judging.result(name, called, answer["loss"])
    if answer["library"]:
        raise Wrong(
            f"`{name}` calls torch's `{answer['library'][0]}`.",
            "Write your own formula, from `log_softmax` or `logsumexp`.",
            called=called,
        )
    _judge_loss(called, facts["value"], logits, targets)
    judging.unchanged(called, ("logits", "targets"), (logits, targets), answer["after"])
    if not facts["attached"]:
        raise Wrong(
            "The loss has no gradient.",
            "`.item()`, `.detach()` and `torch.tensor(...)` cut it off.",
            called=called,
            expected="a loss that `backward` can be called on",
        )
    back = Call(f"{call}.backward()", called.given)
    if case["grad_output"] != 1:
        back = Call(f"({case['grad_output']:g} * {call}).backward()", called.given)
    gradient = judging.result(name, back, facts["gradient"], "`backward`")
    _judge_gradient(back, gradient, case, no_gradient)
    if answer["incoming"].item() != case["grad_output"]:
        raise Wrong(
            "`backward` changed its input `grad_output`.",
            "Operations that end in `_`, `+=` and the like change a tensor in place.",
            called=back,
            expected="`grad_output` stays as it was",
        )
    return facts["own_function"]


def _tolerance(logits: torch.Tensor) -> float:
    """Return how far float32 rounding can go: a difference of numbers near 1000 has few places left."""
    return 1e-4 if logits.abs().max() == 1000 else 1e-5


def _judge_loss(called: Call, returned: Returned, logits: torch.Tensor, targets: torch.Tensor) -> None:
    loss, _, per_sample = _loss(logits.double().numpy(), targets.double().numpy())
    if isinstance(returned, torch.Tensor) and returned.shape == (len(logits),) and judging.close(returned, per_sample):
        raise Wrong(
            "The result is one loss for each sample.",
            "Take their mean over the batch.",
            called=called,
            returned=judging.show(returned),
            expected=f"{loss:.6g}",
        )
    value = judging.is_tensor_like(called, returned, (), where="The loss is one number: the mean over the batch.")
    if not torch.isfinite(value):
        diagnosis, look = f"The loss is {value.item()}.", _why_infinite(logits)
    elif judging.close(value, loss, _tolerance(logits)):
        return
    else:
        diagnosis, look = _explain_loss(value, loss, logits, targets)
    raise Wrong(diagnosis, look, called=called, returned=f"{value.item():.6g}", expected=f"{loss:.6g}")


def _why_infinite(logits: torch.Tensor) -> str:
    if logits.abs().max() == 1000:
        return (
            "Take the logarithm of the softmax in one step, with `log_softmax` or `logsumexp`: exp overflows and "
            "ln 0 is infinite."
        )
    return "Is it the logarithm of a number that is not positive, or the mean of a group without samples?"


def _explain_loss(value: torch.Tensor, right: float, logits: torch.Tensor, targets: torch.Tensor) -> tuple[str, str]:
    """Return what is wrong with a loss, and where to look."""
    for wrong, diagnosis in _wrong_losses(logits.double(), targets.double()):
        if judging.close(value, wrong, _tolerance(logits)):
            return diagnosis, ""
    return (
        f"The loss of {len(logits)} samples is {judging.instead(value.item(), right)}.",
        "Is anything added inside the logarithm, or cut off? With `log_softmax`, neither is needed."
        if logits.abs().max() == 1000
        else "Compare with the formula by hand, for one sample.",
    )


def _wrong_losses(logits: torch.Tensor, targets: torch.Tensor) -> list[tuple[object, str]]:
    """Return the losses that usual mistakes give, each with its sentence."""
    _, literal, losses = _loss(logits.numpy(), targets.numpy())
    per_sample, classes = torch.from_numpy(losses), logits.shape[1]
    loss, known, dot = per_sample.mean(), targets.amax(1) == 1, (targets * logits).sum(1)
    y = _softmax(logits)
    log_y = logits - (per_sample + dot)[:, None]
    groups = torch.stack([group.mean() for group in (per_sample[known], per_sample[~known]) if len(group)])
    only_known = "Only the known samples count: unknown ones have target vectors, too."
    apart = "Known and unknown samples are averaged apart: take one mean over all N samples."
    return [
        (literal, "The factor 1/O before the logarithm is a mistake: the notebook shows why."),
        (per_sample.sum(), "The loss is the sum over the batch: divide by N."),
        (-loss, "The sign of the loss is wrong: it is minus the sum."),
        (loss / classes, "The loss is divided by the number of classes, too: divide by N only."),
        (per_sample.sum() / classes, "The loss is divided by the number of classes: divide by N, that of samples."),
        (-(targets * _softmax(logits.T).T.log()).sum() / len(logits), OVER_CLASSES),
        (-(targets * (y - y.logsumexp(1, keepdim=True))).sum(1).mean(), TWICE),
        (-(targets * y).sum(1).mean(), "The logarithm of y is missing."),
        (-dot.mean(), "The softmax is missing: take ln y of the logits z, with `log_softmax`."),
        (per_sample.mean() + 2 * dot.mean(), "The sign of Σ t z is wrong: it is subtracted from the logarithm."),
        (
            per_sample.mean() + dot.mean(),
            "The term Σ t z is missing: the loss without it does not depend on the targets.",
        ),
        (per_sample.mean() + dot.mean() * (1 - 1 / classes), "Σ t z is a sum over the classes, not their mean."),
        (logits.logsumexp(0).mean() - dot.sum() / classes, OVER_CLASSES),
        (logits.flatten().logsumexp(0) - dot.mean(), OVER_CLASSES),
        (per_sample[-1] / len(logits), "Only the last sample counts: in a loop, add up the losses of all samples."),
        (
            ((y - targets) ** 2).sum(1).mean(),
            "These are squared differences: the cross-entropy has the logarithm of y.",
        ),
        (loss / np.log(2), "The logarithm has base 2: take the natural one, `torch.log`."),
        (loss / np.log(10), "The logarithm has base 10: take the natural one, `torch.log`."),
        (
            -log_y.gather(1, targets.argmax(1, keepdim=True)).mean(),
            "Unknown samples belong to no class: multiply with all entries of the target vector, without `argmax`.",
        ),
        (per_sample[known].sum() / len(logits), only_known),
        (per_sample[known].mean(), only_known),
        (groups.sum(), apart),
        (groups.mean(), apart),
        (
            loss + (targets * targets.clamp(min=1e-300).log()).sum(1).mean(),
            "The entropy of the target vectors is subtracted: the loss of an unknown sample is at least ln O, not 0.",
        ),
        (torch.where(known, per_sample, -log_y.sum(1) / 4).mean(), FOUR),
        (loss * 4 / classes, FOUR),
        *((per_sample.sum() / number, SIZE) for number in (4, 64)),
    ]


def _loss(z: Floats, t: Floats) -> tuple[float, float, Floats]:
    """Return the loss, the sheet's literal second formula, and the losses of the samples."""
    largest = z.max(1)
    log_sum = largest + np.log(np.exp(z - largest[:, None]).sum(1))
    per_sample = log_sum - (t * z).sum(1)
    literal = (log_sum / z.shape[1] - (t * z).sum(1)).mean()
    return float(per_sample.mean()), float(literal), per_sample


def _judge_gradient(called: Call, gradient: torch.Tensor | None, case: LossShown, no_gradient: str) -> None:
    tolerance = _tolerance(case["logits"])
    right = case["grad_output"] / len(case["logits"]) * (_softmax(case["logits"].double()) - case["targets"].double())
    if gradient is None:
        raise Wrong(
            "`backward` gave no gradient for the logits.",
            no_gradient,
            called=called,
            expected="grad_output (y - t) / N",
        )
    if gradient.shape != right.shape:
        raise Wrong(
            f"The gradient has shape {tuple(gradient.shape)}, not {tuple(right.shape)}, that of the logits.",
            called=called,
            gave=judging.show(gradient),
            expected=f"shape {tuple(right.shape)}",
        )
    if not judging.close(gradient, right, tolerance):
        sample = int((gradient - right).abs().amax(1).argmax())
        raise Wrong(
            *_explain_gradient(gradient, right, case, no_gradient),
            called=called,
            gave=f"{judging.show(gradient[sample])} for sample {sample}",
            expected=judging.show_values(right[sample]),
        )


def _explain_gradient(
    gradient: torch.Tensor, right: torch.Tensor, case: LossShown, no_gradient: str
) -> tuple[str, str]:
    """Return what is wrong with a gradient, and where to look."""
    tolerance = _tolerance(case["logits"])
    if not torch.isfinite(gradient).all():
        return "The gradient is not finite.", "exp overflows: take `torch.softmax`, or exp of `log_softmax`."
    if judging.close(gradient, torch.zeros_like(right), tolerance):
        return "The gradient is zero.", no_gradient
    for wrong, diagnosis in _wrong_gradients(case, right):
        if judging.close(gradient, wrong, tolerance):
            return diagnosis, ""
    sample = int((gradient - right).abs().amax(1).argmax())
    return (
        f"The gradient of sample {sample} {judging.first_difference(gradient[sample], right[sample], tolerance)}.",
        "It is grad_output (y - t) / N, with y the softmax of these logits.",
    )


def _wrong_gradients(case: LossShown, right: torch.Tensor) -> list[tuple[torch.Tensor, str]]:
    """Return the gradients that usual mistakes give, each with its sentence."""
    logits, targets, grad_output = case["logits"].double(), case["targets"].double(), case["grad_output"]
    number, classes = logits.shape
    scale, y, known = grad_output / number, _softmax(logits), targets.amax(1, keepdim=True) == 1
    loss, _, _ = _loss(logits.numpy(), targets.numpy())
    times_loss = "The gradient is multiplied by the loss: `backward` gets the gradient of what follows, not the result."
    return [
        (right * number, "The division by N is missing: the mean over the batch needs it in `backward`, too."),
        (right / grad_output, "The factor `grad_output` is missing: it is the gradient of what follows."),
        (right / scale, "The division by N and the factor `grad_output` are missing."),
        (right / classes, "The gradient is divided by the number of classes, too: divide by N only."),
        (right * number / classes, "The gradient is divided by the number of classes: divide by N, that of samples."),
        (-right, "The sign of the gradient is wrong: it is y - t."),
        (scale * (y.log() - targets), "The gradient is made with ln y in place of y: `exp` turns ln y into y."),
        (scale * (logits - targets), "The gradient is made with z in place of y: softmax turns the logits z into y."),
        (scale * -targets / y, "This is the gradient for y, -t / y: the gradient for the logits is y - t."),
        (scale * (y - targets * known), "The target vectors of unknown samples are left out: they hold 1/O."),
        (scale * -targets, "The gradient is only -t: the gradient of ln Σ e^z, which is y, is missing."),
        (scale * (_softmax(y) - targets), TWICE),
        (
            scale * (targets.exp() - y.log()),
            "Targets and ln y are exchanged: `ctx.saved_tensors` keeps the order of saving.",
        ),
        (scale * (_softmax(logits.T).T - targets), OVER_CLASSES),
        (right * loss, times_loss),
        (right / grad_output * loss, times_loss),
        (torch.where(known, right, 0), "The unknown samples have no gradient: they need one, too."),
        *((right * number / size, SIZE) for size in (4, 64)),
        *_of_another_call(case, scale),
    ]


def _softmax(logits: torch.Tensor) -> torch.Tensor:
    y = (logits - logits.amax(1, keepdim=True)).exp()
    return y / y.sum(1, keepdim=True)


def _of_another_call(case: LossShown, scale: float) -> list[tuple[torch.Tensor, str]]:
    """Return the gradients that come out if the second call has replaced something that the first call stored."""
    other = case["other"]
    if other is None:
        return []
    sentence = (
        "The gradient is made with tensors of another call of `forward`: store them with `ctx.save_for_backward`, "
        "not in the class or in a global variable."
    )
    of_first, of_second = ((_softmax(z.double()), t.double()) for z, t in ((case["logits"], case["targets"]), other))
    return [
        (scale * (y - t), sentence) for y, t in (of_second, (of_second[0], of_first[1]), (of_first[0], of_second[1]))
    ]


CHECKS = (
    Check("EntropicOpenSetLoss", inputs, judge_function),
    Check("entropic_open_set_loss", inputs, judge_alternative),
)
