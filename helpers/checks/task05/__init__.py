"""Task 5: the entropic open-set loss, with its own backward pass and (Task 5a) without.

Loss and gradient: exercise sheet, Task 5, with errata 1 and 3 of the design: the mean over the batch of
-sum t ln y, and grad_output (y - t) / N. A wrong loss may have the right gradient, and the other way round.

| room       | its one job                                                    |
| ---------- | -------------------------------------------------------------- |
| `loss`     | its value, and what is changed before its backward pass        |
| `gradient` | its values, whatever the value of the loss                     |
| `formula`  | the right loss, and what the sentences on both share           |
| `cases`    | the inputs of both losses, and their calls in words            |
"""

from ...notebook.crashes import Crash
from ...notebook.outcome import Wrong
from ...notebook.probes.contract import LossAnswer, LossShown
from .. import Check, Judge
from .cases import inputs, is_special
from .gradient import is_sent_back, judge_gradient
from .loss import judge_loss

FUNCTION = "EntropicOpenSetLoss", "EntropicOpenSetLoss.apply(logits, targets)"
ALTERNATIVE = "entropic_open_set_loss", "entropic_open_set_loss(logits, targets)"


def judge_loss_of_function(case: LossShown, answer: LossAnswer) -> None:
    """Judge the loss of `EntropicOpenSetLoss`."""
    judge_loss(*FUNCTION, case, answer)


def judge_gradient_of_function(case: LossShown, answer: LossAnswer) -> None:
    """Judge the gradient of `EntropicOpenSetLoss`; where only special inputs give no loss, the loss alone is lost."""
    if "no_apply" not in answer and is_special(case) and not is_sent_back(answer["loss"]):
        return
    order = "`backward` returns one gradient for each input of `forward`, in this order."
    judge_gradient(*FUNCTION, case, answer, order)


def judge_loss_of_alternative(case: LossShown, answer: LossAnswer) -> None:
    """Judge the loss of `entropic_open_set_loss`."""
    judge_loss(*ALTERNATIVE, case, answer)


def judge_gradient_of_alternative(case: LossShown, answer: LossAnswer) -> None:
    """Judge the gradient of `entropic_open_set_loss`, and that torch finds it."""
    judge_gradient(*ALTERNATIVE, case, answer, "`.item()`, `.detach()` and `torch.tensor(...)` cut it off.")
    if not isinstance(answer["loss"], Crash) and answer["loss"]["own_function"]:
        raise Wrong(
            "`entropic_open_set_loss` calls an autograd function with its own `backward`.",
            "Take torch operations, `log_softmax` or `logsumexp`, so that torch finds the gradient.",
        )


CHECKS = (
    Check(
        "EntropicOpenSetLoss",
        inputs,
        (Judge("loss", judge_loss_of_function), Judge("gradient", judge_gradient_of_function)),
    ),
    Check(
        "entropic_open_set_loss",
        inputs,
        (Judge("loss", judge_loss_of_alternative), Judge("gradient", judge_gradient_of_alternative)),
    ),
)
