"""`validate`: the means in evaluation mode, and nothing changed but the mode."""

from collections.abc import Mapping

from ...notebook.outcome import Wrong
from ...notebook.probes.contract import ValidateAnswer
from ..judging import Call
from .computed import are_same, network_with
from .epoch import EpochCase, judge_means, judge_modes, means_in


def judge_validate(case: EpochCase, answer: ValidateAnswer) -> None:
    """Judge the result's kind, the mode, what must stay, then the means."""
    called = Call("validate(network, loader)")
    means = means_in("validate", called, answer["result"])
    judge_modes(called, answer["modes"], training=False)
    if answer["training"]:
        raise Wrong("The network is left in training mode.", "It must stay in evaluation mode.", called=called)
    after: Mapping[str, object] = answer["after"]
    for key, before in answer["before"].items():
        if not are_same(before, after[key]):
            changed, advice = _CHANGES[key]
            raise Wrong(
                f"`validate` changed {changed}.", advice, called=called, expected="nothing but the mode changes"
            )
    network = network_with(case["parameters"]).eval()
    logits = [network(batch)[0].detach() for batch in case["batches"]]
    judge_means(called, means, logits, case["labels"], "in evaluation mode")


_CHANGES = {
    "state": ("the network's parameters or buffers", "It takes no step, and resets nothing."),
    "gradients": ("the gradients", "It calls neither `backward` nor `zero_grad`."),
    "requires_grad": ("`requires_grad` of the parameters", "`with torch.no_grad():` around the loop is enough."),
    "grad_mode": ("torch's grad mode for all that follows", "`with torch.no_grad():` around the loop ends by itself."),
}
