"""`validate`: the means in evaluation mode, and nothing changed but the mode."""

from ...notebook.outcome import Wrong
from ..judging import Call
from .computed import are_same, network_with
from .epoch import judge_means, judge_modes, means_in


def judge_validate(case: dict, answer: dict) -> None:
    """Judge the result's kind, the mode, what must stay, then the means."""
    called = Call("validate(network, loader)")
    means = means_in("validate", called, answer["result"])
    judge_modes(called, answer["modes"], training=False)
    if answer["training"]:
        raise Wrong(f"{called} left the network in training mode; expected evaluation mode.")
    for what, before in answer["before"].items():
        if not are_same(before, answer["after"][what]):
            raise Wrong(
                f"{called} changed {_CHANGES[what][0]}; expected validation to change nothing but the mode. "
                f"{_CHANGES[what][1]}"
            )
    network = network_with(case["parameters"]).eval()
    logits = [network(batch)[0].detach() for batch in case["batches"]]
    judge_means(called, means, logits, case["labels"], "in evaluation mode")


_CHANGES = {
    "parameters and buffers": ("the network's parameters or buffers", "It takes no step, and resets nothing."),
    "gradients": ("the gradients", "It calls neither `backward` nor `zero_grad`."),
    "requires_grad": ("`requires_grad` of the parameters", "`with torch.no_grad():` around the loop is enough."),
    "grad mode": ("torch's grad mode for all that follows", "`with torch.no_grad():` around the loop ends by itself."),
}
