"""`validate`: the means in evaluation mode, and nothing changed but the mode."""

from collections.abc import Mapping

from ...notebook.outcome import Wrong
from ...notebook.probes.contract import ValidateAnswer
from .. import judging
from ..judging import Call
from .computed import are_same, logits_of
from .epoch import EpochCase, judge_means, judge_modes, means_in

CALLED = Call("validate(network, loader)")


def judge_means_of_validation(case: EpochCase, answer: ValidateAnswer) -> None:
    """Judge the result's kind, then the means."""
    means = means_in("validate", CALLED, answer["result"])
    logits = [logits_of(case["parameters"], batch) for batch in case["batches"]]
    judge_means(CALLED, means, logits, case["labels"], "in evaluation mode")


def judge_unchanged(case: EpochCase, answer: ValidateAnswer) -> None:
    """Judge the mode, and what must stay; a crash counts only if the network had not run before it."""
    if not answer["runs"]:
        judging.result("validate", CALLED, answer["result"])
    judge_modes(CALLED, answer["runs"], training=False)
    if answer["training"]:
        raise Wrong("The network is left in training mode.", "It must stay in evaluation mode.", called=CALLED)
    after: Mapping[str, object] = answer["after"]
    for key, before in answer["before"].items():
        if not are_same(before, after[key]):
            changed, advice = _CHANGES[key]
            raise Wrong(
                f"`validate` changed {changed}.", advice, called=CALLED, expected="nothing but the mode changes"
            )


_CHANGES = {
    "state": ("the network's parameters or buffers", "It takes no step, and resets nothing."),
    "gradients": ("the gradients", "It calls neither `backward` nor `zero_grad`."),
    "requires_grad": ("`requires_grad` of the parameters", "`with torch.no_grad():` around the loop is enough."),
    "grad_mode": ("torch's grad mode for all that follows", "`with torch.no_grad():` around the loop ends by itself."),
}
