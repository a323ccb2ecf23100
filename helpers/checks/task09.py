"""Task 9: deep features, their magnitudes, and the three histograms."""

import re

import numpy as np
import torch

from ..notebook.outcome import Wrong
from ..notebook.probes.contract import (
    ExtractAnswer,
    ExtractShown,
    Histogram,
    MagnitudesAnswer,
    MagnitudesShown,
    PlotAnswer,
    PlotFacts,
    PlotShown,
    Returned,
)
from . import Check, judging
from .inputs import Draw, target_vectors
from .judging import Call

LABELS = ("known", "known unknown", "unknown unknown")
GIVEN_BY = {
    "logits": "network gives in evaluation mode",
    "features": "network gives in evaluation mode",
    "targets": "loader gives",
}


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


def judge_extract(case: ExtractShown, answer: ExtractAnswer) -> None:
    """Judge the tuple, then shapes and values of its three tensors, the graph and the passes."""
    called = Call("extract(network, loader)", f"{len(case['targets'])} samples in batches of {case['batch_size']}")
    parts, graph = judging.result("extract", called, answer["result"])
    if not isinstance(parts, tuple) or len(parts) != 3:
        raise judging.is_not(called, parts, "the tuple (logits, features, targets)")
    features = case["images"].flatten(1) @ case["weight"]
    wanted = {"logits": features[:, :4] * 2, "features": features, "targets": case["targets"]}
    for index, name in enumerate(wanted):
        _judge_part(called, index, name, parts[index], wanted, case["batch_size"])
    if graph:
        raise Wrong(
            "The tensors hold on to their graph.", "Put `with torch.no_grad():` around the loop.", called=called
        )
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
    """Judge the values, and show the first row that is wrong."""
    added = {"logits": 200, "features": 100, "targets": 0}[name]  # what `ModeNetwork` adds in training mode
    diagnosis, look = "", f"They are what the {GIVEN_BY[name]}."
    if judging.close(part, tensor + added, 1e-3):
        diagnosis, look = "The network is in training mode.", "`network.eval()` comes before the loop."
    elif judging.close(part.sort(0).values, tensor.sort(0).values, 1e-3):
        diagnosis, look = "The samples are in another order than the loader's.", ""
    for row, (got, wanted) in enumerate(zip(part, tensor)):
        if not judging.close(got, wanted, 1e-3):
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


def inputs_plot(seed: int) -> list[PlotShown]:
    """Return magnitudes of three groups of different sizes; each group holds the largest once, one is close to 0."""
    draw = Draw(seed)
    sizes = (50, 13, 31) if seed else (40, 30, 20)
    return [
        {"groups": [(draw.normal(size) + centre).abs() for size, centre in zip(sizes, centres)]}
        for centres in ((12.0, 4.0, 6.0), (5.0, 3.0, 9.0), (20.0, 60.0, 0.0))
    ]


def judge_plot(case: PlotShown, answer: PlotAnswer) -> None:
    """Judge the axes, its labels, the legend, then the three histograms and their bins."""
    called = Call("plot_magnitudes(known, known_unknown, unknown_unknown)")
    facts = judging.result("plot_magnitudes", called, answer["facts"])
    if "other" in facts:
        look = "`plt.gca()` or `figure, axes = plt.subplots()` gives one."
        raise judging.is_not(called, facts["other"], "the matplotlib `Axes` that it drew on", look)
    if facts["empty"]:
        raise Wrong(
            "Nothing is drawn on the Axes that `plot_magnitudes` returned.",
            "After `plt.show()` or `plt.close()`, `plt.gca()` makes a new, empty one. Return the Axes that has the "
            "histograms.",
            called=called,
            expected="the matplotlib `Axes` with the three histograms",
        )
    if not facts["legend"]:
        raise Wrong(
            "There is no legend.",
            "`axes.legend()` makes one, after the histograms.",
            called=called,
            expected=f"a legend with {', '.join(LABELS)}",
        )
    texts = [text for text, _ in facts["legend"]]
    if any(label not in map(_normalised, texts) for label in LABELS):
        missing = next(label for label in LABELS if label not in map(_normalised, texts))
        raise Wrong(
            f"The legend has no entry for the {missing} samples.",
            called=called,
            gave=f"the legend {texts}",
            expected=", ".join(LABELS),
        )
    if not facts["xlabel"] or not facts["ylabel"]:
        axis = "y" if facts["xlabel"] else "x"
        raise Wrong(f"The {axis} axis has no label.", f"`set_{axis}label` gives it one.", called=called)
    _judge_histograms(called, facts, case["groups"])
    judging.unchanged(called, ("known", "known_unknown", "unknown_unknown"), case["groups"], answer["after"])


def _normalised(label: str) -> str:
    words = re.sub(r"[^a-z]+", " ", label.lower()).split()
    return " ".join(word.removesuffix("s") for word in words if word not in ("sample", "samples"))


def _judge_histograms(called: Call, facts: PlotFacts, groups: list[torch.Tensor]) -> None:
    histograms = facts["histograms"]
    if len(histograms) < 3:
        raise Wrong(
            f"`plot_magnitudes` drew {judging.number_of(len(histograms), 'histogram')} on the Axes that it returned.",
            "If you drew three, the bins of one hold no sample: let them reach from the smallest to the largest "
            "magnitude of all groups.",
            called=called,
            expected="three histograms: bars, steps or stairs",
        )
    bins = []
    for label, group in zip(LABELS, groups):
        bins.append(_fitting_bins(label, group, facts))
        if not bins[-1]:
            raise _misfit(called, label, group, facts, dict(zip(LABELS, groups)))
    if not _shared(bins):
        raise Wrong(
            "The histograms have different bins.",
            "Make the edges once, for all three groups, and give them to each.",
            called=called,
            expected="shared bins",
        )
    for histogram in histograms:
        if not any(_shows(histogram, group) for group in groups):
            raise Wrong(
                f"One of the {len(histograms)} histograms fits none of the three groups.",
                called=called,
                expected="three histograms",
            )


def _fitting_bins(label: str, group: torch.Tensor, facts: PlotFacts) -> list[list[float]]:
    """Return the bin edges with which a histogram of this name in the legend shows the group."""
    fitting = []
    for histogram in _labelled(label, facts):
        fitting += [edges for edges, heights in histogram["readings"] if _fits(heights, edges, group)]
    return fitting


def _shared(bins: list[list[list[float]]]) -> list[list[float]]:
    """Return the bin edges that fit all groups, given those that fit each."""
    shared, *others = bins
    for fitting in others:
        shared = [edges for edges in shared if any(_same(edges, other) for other in fitting)]
    return shared


def _shows(histogram: Histogram, group: torch.Tensor) -> bool:
    return any(_fits(heights, edges, group) for edges, heights in histogram["readings"])


def _labelled(label: str, facts: PlotFacts) -> list[Histogram]:
    """Return the histograms of this name in the legend: by colour, and where it is shared, by their own label."""
    colours = {colour for text, colour in facts["legend"] if _normalised(text) == label}
    coloured = [histogram for histogram in facts["histograms"] if histogram["colour"] in colours]
    if len(coloured) == 1:
        return coloured
    candidates = coloured or facts["histograms"]
    return [histogram for histogram in candidates if _normalised(histogram["label"]) == label] or candidates


def _same(edges: list[float], other: list[float]) -> bool:
    return len(edges) == len(other) and np.allclose(edges, other, rtol=1e-5, atol=1e-6)


def _misfit(called: Call, label: str, group: torch.Tensor, facts: PlotFacts, groups: dict[str, torch.Tensor]) -> Wrong:
    histograms = _labelled(label, facts)
    edges = histograms[0]["readings"][0][0]
    least, largest = group.min().item(), group.max().item()
    for name, other in groups.items():
        if any(_shows(histogram, other) for histogram in histograms):
            return Wrong(
                f"The histogram that the legend calls {label} shows the {name} samples.",
                called=called,
                expected=f"the {label} samples under this label",
            )
    if edges[0] > least + 1e-4 or edges[-1] < largest - 1e-4:
        return Wrong(
            f"The bins leave out {label} samples.",
            "Make bins for all three groups.",
            called=called,
            gave=f"bins from {round(edges[0], 2) + 0:.2f} to {edges[-1]:.2f}",
            expected=f"bins that hold the {label} samples, from {least:.2f} to {largest:.2f}",
        )
    return Wrong(
        f"The heights of the {label} histogram do not fit the magnitudes of these samples.",
        called=called,
        expected=f"counts, shares or densities of the {label} samples in each bin",
    )


def _fits(drawn_heights: list[float], drawn_edges: list[float], group: torch.Tensor) -> bool:
    """Return whether the heights are counts, shares or densities; rounding may move one sample over an edge."""
    edges, heights = np.array(drawn_edges), np.asarray(drawn_heights, float)
    widths, spread = np.diff(edges), 1e-6 * (edges[-1] - edges[0])
    if len(heights) != len(widths) or (widths <= 0).any() or not heights.sum() > 0:
        return False
    edges[0], edges[-1] = edges[0] - spread, edges[-1] + spread
    counts, _ = np.histogram(group.numpy(), bins=edges)
    if counts.sum() < len(group) - 1:
        return False
    shares = counts / counts.sum()
    return any(
        bool(np.abs(part / part.sum() - shares).sum() <= 2.02 / len(group)) for part in (heights, heights * widths)
    )


CHECKS = (
    Check("extract", inputs_extract, judge_extract),
    Check("magnitudes", inputs_magnitudes, judge_magnitudes),
    Check("plot_magnitudes", inputs_plot, judge_plot),
)
