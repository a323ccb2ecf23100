"""Deep features of a whole loader, and their magnitudes."""

import torch

from ...notebook.outcome import Wrong
from ...notebook.probes.contract import ExtractAnswer, ExtractShown, MagnitudesAnswer, MagnitudesShown, Returned
from .. import judging
from ..inputs import Draw, target_vectors
from ..judging import Call

GIVEN_BY = {"logits": "network gives", "features": "network gives", "targets": "loader gives"}
IN_TRAINING = {"logits": 200, "features": 100, "targets": 0}  # what `ModeNetwork` adds in training mode


def inputs_extract(seed: int) -> list[ExtractShown]:
    """Return images in batches, the last of which is uneven, and a network's weight."""
    draw = Draw(seed)
    return [
        {
            "images": draw.uniform(number, 1, 4, 5),
            "targets": target_vectors(draw.labels(number, 4), 4),
            "batch_size": size,
            "weight": draw.normal(20, 6),
            "training": training,
        }
        for number, size, training in (((9, 2, True), (4, 4, False), (1, 3, True)) if seed else ((7, 3, True),))
    ]


def _call(case: ExtractShown) -> Call:
    return Call("extract(network, loader)", f"{len(case['targets'])} samples in batches of {case['batch_size']}")


def _called(case: ExtractShown, answer: ExtractAnswer) -> tuple[Call, Returned, bool]:
    """Return the call, what came back, and whether a graph hangs on it; raise an outcome if the call crashed."""
    called = _call(case)
    return called, *judging.result("extract", called, answer["result"])


def has_full_batch(case: ExtractShown) -> bool:
    """Return whether the loader gives a full batch; an answer may pass over all others."""
    return len(case["targets"]) >= case["batch_size"]


def judge_mode(case: ExtractShown, answer: ExtractAnswer) -> None:
    """Judge that the network is in evaluation mode whenever it is called, also if `extract` crashes later."""
    called, modes = _call(case), answer["in_training"]
    if not modes:
        _called(case, answer)
        raise _unused(called)
    if any(modes):
        first = f" from call {modes.index(True) + 1} on" if not modes[0] else ""
        raise Wrong(
            f"The network is in training mode{first}.", "`network.eval()` comes before the loop.", called=called
        )


def judge_graph(case: ExtractShown, answer: ExtractAnswer) -> None:
    """Judge that no graph hangs on the tensors."""
    called, _, graph = _called(case, answer)
    if not answer["in_training"]:
        raise _unused(called)
    if graph:
        raise Wrong(
            "The tensors hold on to their graph.", "Put `with torch.no_grad():` around the loop.", called=called
        )


def _unused(called: Call) -> Wrong:
    return Wrong("`extract` does not call the network.", "`network(images)` gives logits and features.", called=called)


def judge_outputs(case: ExtractShown, answer: ExtractAnswer) -> None:
    """Judge the tuple, then shapes and values of its three tensors in either mode, and the passes."""
    called, parts, _ = _called(case, answer)
    if not isinstance(parts, tuple) or len(parts) != 3:
        raise judging.is_not(called, parts, "the tuple (logits, features, targets)")
    features = case["images"].flatten(1) @ case["weight"]
    wanted = {"logits": features[:, :4] * 2, "features": features, "targets": case["targets"]}
    for index, name in enumerate(wanted):
        _judge_part(called, index, name, parts[index], wanted, case["batch_size"])
    if not answer["passes"]:
        raise Wrong("`extract` did not go through the loader that it was given.", called=called, expected="one pass")
    if answer["passes"] > 1:
        raise Wrong(
            f"`extract` went {answer['passes']} times through the loader.",
            "A loader that shuffles gives another order each time.",
            called=called,
            expected="one pass",
        )


def _judge_part(
    called: Call, index: int, name: str, part: Returned, wanted: dict[str, torch.Tensor], size: int
) -> None:
    """Judge which of the three tensors a part is, its shape, then its rows."""
    for other, tensor in wanted.items():
        if other != name and isinstance(part, torch.Tensor) and judging.close(part, tensor, 1e-3):
            raise Wrong(
                f"Entry [{index}] of the result holds the {other}, not the {name}.",
                "The order is logits, features, targets.",
                called=called.part(f"[{index}]"),
                returned=judging.show(part),
                expected=f"the {name}",
            )
    _judge_batch(called.part(f"[{index}]"), name, part, wanted[name].split(size))
    joined = " `torch.cat` joins the batches." if isinstance(part, (tuple, list)) else ""
    where = f"It is for the {name} of all samples.{joined}"
    given = judging.is_tensor_like(called.part(f"[{index}]"), part, wanted[name].shape, where=where)
    _judge_rows(called, index, name, given, wanted[name])


def _judge_batch(called: Call, name: str, part: Returned, batches: tuple[torch.Tensor, ...]) -> None:
    """Judge that a part is not one batch, or all batches but one."""
    alone = {len(batches) - 1: "last batch alone", 0: "first batch alone"}
    looks = {
        len(batches) - 1: "Collect each batch's {} in a list, and join all of them after the loop.",
        0: "Does the loop end too early, by `return` or `break`?",
    }
    for position, words in alone.items():
        if len(batches) > 1 and isinstance(part, torch.Tensor) and judging.close(part, batches[position], 1e-3):
            raise Wrong(
                f"`{called.code}` holds the {name} of the {words}.",
                looks[position].format(name),
                called=called,
                returned=judging.show(part),
                expected=f"the {name} of all {len(batches)} batches",
            )


def _judge_rows(called: Call, index: int, name: str, part: torch.Tensor, tensor: torch.Tensor) -> None:
    """Judge the values, in either mode, and show the first row that is wrong."""
    added = IN_TRAINING[name]
    diagnosis, look = "", f"They are what the {GIVEN_BY[name]}."
    if any(judging.close(part.sort(0).values, tensor.sort(0).values + shift, 1e-3) for shift in (0, added)):
        diagnosis, look = "The samples are in another order than the loader's.", ""
    for row, (got, wanted) in enumerate(zip(part, tensor)):
        if not (judging.close(got, wanted, 1e-3) or judging.close(got, wanted + added, 1e-3)):
            raise Wrong(
                diagnosis or f"Sample {row} has wrong {name}: the entry {judging.first_difference(got, wanted, 1e-3)}.",
                look,
                called=called.part(f"[{index}][{row}]"),
                returned=judging.show(got),
                expected=judging.show_values(wanted),
            )


def inputs_magnitudes(seed: int) -> list[MagnitudesShown]:
    """Return features of several shapes."""
    draw = Draw(seed)
    shapes = ((1, 5), (8, 2), (4, 4), (6, 1)) if seed else ((5, 3), (2, 20))
    return [{"features": draw.normal(*shape, scale=3.0)} for shape in shapes]


def judge_magnitudes(case: MagnitudesShown, answer: MagnitudesAnswer) -> None:
    """Judge shape and values, and the input."""
    features = case["features"]
    called = Call("magnitudes(features)", f"features {tuple(features.shape)}")
    returned = judging.result("magnitudes", called, answer["result"])
    value = judging.is_tensor_like(
        called, returned, (len(features),), where="One magnitude per sample: sum over dim=1."
    )
    squares = features.square().sum(1)
    mistakes = (
        (squares, "The magnitudes are squared: take the root."),
        (features.abs().sum(1), "The magnitudes are L1 norms: take the L2 norm."),
        (squares / 2, "The magnitudes are halves of the squares: `** 1 / 2` is read as `(** 1) / 2`; write `** 0.5`."),
        (squares.div(features.shape[1]).sqrt(), "The magnitudes are roots of the mean: take the sum of the squares."),
        (features.abs().amax(1), "The magnitudes are the largest entries: take the L2 norm."),
    )
    judging.is_close(called, value, squares.sqrt(), 1e-4, mistakes, "It is the L2 norm of each row.", "magnitude")
    judging.unchanged(called, ("features",), (features,), (answer["after"],))
