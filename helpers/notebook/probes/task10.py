"""Probes of Task 10: the rates and the threshold."""

from . import Probe, probing


def run_ccr(correct_classification_rate, shown: dict, namespace: dict) -> dict:
    """Call the function on copies."""
    logits, targets = shown["logits"].clone(), shown["targets"].clone()
    answer = probing.call(correct_classification_rate, logits, targets, shown["threshold"])
    return {"result": answer, "after": (logits, targets)}


def run_fpr(false_positive_rate, shown: dict, namespace: dict) -> dict:
    """Call the function on a copy."""
    logits = shown["logits"].clone()
    return {"result": probing.call(false_positive_rate, logits, shown["threshold"]), "after": (logits,)}


def run_threshold(select_threshold, shown: dict, namespace: dict) -> dict:
    """Call the function; the `false_positive_rate` that it finds asks for the rate."""

    @probing.as_in_the_notebook
    def false_positive_rate(logits, threshold):
        return shown["false_positive_rate"](probing.argument(logits), probing.argument(threshold))

    logits = shown["logits"].clone()
    with probing.in_place_of(namespace, select_threshold, false_positive_rate=false_positive_rate):
        answer = probing.call(select_threshold, logits, shown["maximum"])
    return {"result": answer, "after": (logits,)}


PROBES = (
    Probe("correct_classification_rate", run_ccr),
    Probe("false_positive_rate", run_fpr),
    Probe("select_threshold", run_threshold),
)
