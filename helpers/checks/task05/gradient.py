"""The gradient, whatever the value of the loss."""

import torch

from ...notebook.crashes import Crash
from ...notebook.outcome import Wrong
from ...notebook.probes.contract import LossAnswer, LossFacts, LossShown
from .. import judging
from ..judging import Call
from .cases import called_back, called_with
from .formula import OVER_CLASSES, SIZE, TWICE, losses, softmax, tolerance_for
from .loss import facts_of, one_number, own_formula


def is_sent_back(facts: LossFacts | Crash) -> bool:
    """Return whether the loss is one number, so that a gradient can be sent back."""
    return not isinstance(facts, Crash) and isinstance(facts["value"], torch.Tensor) and facts["value"].numel() == 1


def judge_gradient(name: str, call: str, case: LossShown, answer: LossAnswer, no_gradient: str) -> None:
    """Judge whose formula it is, that there is a gradient, its values, and the inputs.

    no_gradient: where to look if there is none.
    """
    called, back = called_with(call, case), called_back(call, case)
    facts = facts_of(name, call, case, answer)
    of_loss, of_gradient = answer["library"]
    own_formula(f"`{name}`" if of_loss else "`backward`", called if of_loss else back, of_gradient)
    if not is_sent_back(facts):
        one_number(called, facts, case)  # it is none, and no gradient was sent back
    if not facts["attached"]:
        raise Wrong(
            "The loss has no gradient.",
            "`.item()`, `.detach()` and `torch.tensor(...)` cut it off.",
            called=called,
            expected="a loss that `backward` can be called on",
        )
    gradient = judging.result(name, back, facts["gradient"], "`backward`")
    _judge_values(back, gradient, case, no_gradient)
    judging.unchanged(back, ("logits", "targets"), facts["between"], answer["after"])
    if answer["incoming"].item() != case["grad_output"]:
        raise Wrong(
            "`backward` changed its input `grad_output`.",
            "Operations that end in `_`, `+=` and the like change a tensor in place.",
            called=back,
            expected="`grad_output` stays as it was",
        )


def _judge_values(called: Call, gradient: torch.Tensor | None, case: LossShown, no_gradient: str) -> None:
    tolerance = tolerance_for(case["logits"])
    right = case["grad_output"] / len(case["logits"]) * (softmax(case["logits"].double()) - case["targets"].double())
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
    tolerance = tolerance_for(case["logits"])
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
    scale, y, known = grad_output / number, softmax(logits), targets.amax(1, keepdim=True) == 1
    loss, _, _ = losses(logits.numpy(), targets.numpy())
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
        (scale * (softmax(y) - targets), TWICE),
        (
            scale * (targets.exp() - y.log()),
            "Targets and ln y are exchanged: `ctx.saved_tensors` keeps the order of saving.",
        ),
        (scale * (softmax(logits.T).T - targets), OVER_CLASSES),
        (right * loss, times_loss),
        (right / grad_output * loss, times_loss),
        (torch.where(known, right, 0), "The unknown samples have no gradient: they need one, too."),
        *((right * number / size, SIZE) for size in (4, 64)),
        *_of_another_call(case, scale),
    ]


def _of_another_call(case: LossShown, scale: float) -> list[tuple[torch.Tensor, str]]:
    """Return the gradients that come out if the second call has replaced something that the first call stored."""
    other = case["other"]
    if other is None:
        return []
    sentence = (
        "The gradient is made with tensors of another call of `forward`: store them with `ctx.save_for_backward`, "
        "not in the class or in a global variable."
    )
    of_first, of_second = ((softmax(z.double()), t.double()) for z, t in ((case["logits"], case["targets"]), other))
    return [
        (scale * (y - t), sentence) for y, t in (of_second, (of_second[0], of_first[1]), (of_first[0], of_second[1]))
    ]
