"""The loss: its value, and what is changed before its backward pass."""

import numpy as np
import torch

from ...notebook.outcome import Wrong
from ...notebook.probes.contract import LossAnswer, LossFacts, LossShown
from .. import judging
from ..judging import Call
from .cases import called_with
from .formula import FOUR, OVER_CLASSES, SIZE, TWICE, losses, softmax, tolerance_for


def facts_of(name: str, call: str, case: LossShown, answer: LossAnswer) -> LossFacts:
    """Return the facts about a loss; raise an outcome if there are none."""
    if "no_apply" in answer:
        raise Wrong(
            f"`{name}` has no `apply(logits, targets)`.",
            f"`class {name}(torch.autograd.Function):` brings it.",
        )
    return judging.result(name, called_with(call, case), answer["loss"])


def own_formula(subject: str, called: Call, library: list[str]) -> None:
    """Check that none of torch's ready-made losses is called."""
    if library:
        raise Wrong(
            f"{subject} calls torch's `{library[0]}`.",
            "Write your own formula, from `log_softmax` or `logsumexp`.",
            called=called,
        )


def judge_loss(name: str, call: str, case: LossShown, answer: LossAnswer) -> None:
    """Judge whose formula it is, the value, and the inputs."""
    called = called_with(call, case)
    facts = facts_of(name, call, case, answer)
    own_formula(f"`{name}`", called, answer["library"][0])
    value = one_number(called, facts, case)
    _judge_value(called, value, case["logits"], case["targets"])
    judging.unchanged(called, ("logits", "targets"), (case["logits"], case["targets"]), facts["between"])


def one_number(called: Call, facts: LossFacts, case: LossShown) -> torch.Tensor:
    """Check that a loss is a tensor without dimensions, and return it."""
    value, logits = facts["value"], case["logits"]
    loss, _, per_sample = losses(logits.double().numpy(), case["targets"].double().numpy())
    if isinstance(value, torch.Tensor) and value.shape == (len(logits),) and judging.close(value, per_sample):
        raise Wrong(
            "The result is one loss for each sample.",
            "Take their mean over the batch.",
            called=called,
            returned=judging.show(value),
            expected=f"{loss:.6g}",
        )
    return judging.is_tensor_like(called, value, (), where="The loss is one number: the mean over the batch.")


def _judge_value(called: Call, value: torch.Tensor, logits: torch.Tensor, targets: torch.Tensor) -> None:
    loss, _, _ = losses(logits.double().numpy(), targets.double().numpy())
    if not torch.isfinite(value):
        diagnosis, look = f"The loss is {value.item()}.", _why_infinite(logits)
    elif judging.close(value, loss, tolerance_for(logits)):
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
        if judging.close(value, wrong, tolerance_for(logits)):
            return diagnosis, ""
    return (
        f"The loss of {len(logits)} samples is {judging.instead(value.item(), right)}.",
        "Is anything added inside the logarithm, or cut off? With `log_softmax`, neither is needed."
        if logits.abs().max() == 1000
        else "Compare with the formula by hand, for one sample.",
    )


def _wrong_losses(logits: torch.Tensor, targets: torch.Tensor) -> list[tuple[object, str]]:
    """Return the losses that usual mistakes give, each with its sentence."""
    _, literal, of_samples = losses(logits.numpy(), targets.numpy())
    per_sample, classes = torch.from_numpy(of_samples), logits.shape[1]
    loss, known, dot = per_sample.mean(), targets.amax(1) == 1, (targets * logits).sum(1)
    y = softmax(logits)
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
        (-(targets * softmax(logits.T).T.log()).sum() / len(logits), OVER_CLASSES),
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
