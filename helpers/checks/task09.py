"""Task 9: deep features, their magnitudes, and the three histograms."""

import re

import numpy as np
import torch

from ..outcome import Wrong
from . import Check, judging, probing
from .inputs import Draw, target_vectors

LABELS = ("known", "known unknown", "unknown unknown")


class ModeNetwork(torch.nn.Module):
    """A network whose outputs are other ones in training mode."""

    def __init__(self, weight: torch.Tensor):
        super().__init__()
        self.weight = torch.nn.Parameter(weight.clone())

    def forward(self, x):
        features = x.flatten(1) @ self.weight + (100 if self.training else 0)
        return features[:, :4] * 2, features


class CountingLoader(torch.utils.data.DataLoader):
    """A loader that counts how often it is gone through."""

    passes = 0

    def __iter__(self):
        self.passes += 1
        return super().__iter__()


def inputs_extract(seed: int) -> list[dict]:
    """Return images in batches, the last one uneven, and a network's weight."""
    draw = Draw(seed)
    return [{"images": draw.uniform(number, 1, 4, 5), "labels": draw.labels(number, 4), "batch_size": size,
             "weight": draw.normal(20, 6), "training": training}
            for number, size, training in (((9, 2, True), (4, 4, False), (1, 3, True)) if seed else ((7, 3, True),))]


def probe_extract(extract, case: dict, namespace: dict) -> dict:
    """Extract from a small loader; whether there is a graph goes back, too."""
    network = ModeNetwork(case["weight"]).train(case["training"])
    targets = target_vectors(case["labels"], 4)
    loader = CountingLoader(torch.utils.data.TensorDataset(case["images"], targets), batch_size=case["batch_size"])

    def with_graph():
        parts = extract(network, loader)
        graph = isinstance(parts, (tuple, list)) and any(
            isinstance(part, torch.Tensor) and part.requires_grad for part in parts)
        return parts, graph

    return {"result": probing.call(with_graph), "passes": loader.passes}


def judge_extract(case: dict, answer: dict) -> None:
    """Judge the tuple, then shapes and values of its three tensors, the graph and the passes."""
    called = f"extract(network, loader) for {len(case['labels'])} samples in batches of {case['batch_size']}"
    parts, graph = judging.result("extract", called, answer["result"])
    if not isinstance(parts, tuple) or len(parts) != 3:
        raise Wrong(f"`{called}` returned {judging.show(parts)}; expected the tuple (logits, features, targets).")
    features = case["images"].flatten(1) @ case["weight"]
    wanted = (features[:, :4] * 2, features, target_vectors(case["labels"], 4))
    for index, (name, part, tensor) in enumerate(zip(("logits", "features", "targets"), parts, wanted)):
        judging.is_tensor_like(f"{called}[{index}]", part, tensor.shape, where=f"These are the {name} of all samples.")
        where = f"These are the {name}, in the loader's order, with the network in evaluation mode (`network.eval()`)."
        judging.is_close(f"{called}[{index}]", part, tensor, 1e-3, where=where)
    if graph:
        raise Wrong(f"`{called}` returned tensors that hold on to their graph; expected none: "
                    "`with torch.no_grad():` around the loop.")
    if answer["passes"] != 1:
        raise Wrong(f"`{called}` went {answer['passes']} times through the loader; expected one pass: "
                    "a loader that shuffles gives another order each time.")


def inputs_magnitudes(seed: int) -> list[dict]:
    """Return features of several shapes."""
    draw = Draw(seed)
    shapes = ((1, 5), (8, 2), (4, 4), (6, 1)) if seed else ((5, 3), (2, 20))
    return [{"features": draw.normal(*shape, scale=3.0)} for shape in shapes]


def probe_magnitudes(magnitudes, case: dict, namespace: dict) -> dict:
    """Call the function on a copy."""
    features = case["features"].clone()
    return {"result": probing.call(magnitudes, features), "after": features}


def judge_magnitudes(case: dict, answer: dict) -> None:
    """Judge shape and values, and the input."""
    features = case["features"]
    called = f"magnitudes(features) for features {tuple(features.shape)}"
    value = judging.result("magnitudes", called, answer["result"])
    judging.is_tensor_like(called, value, (len(features),), where="One magnitude a sample: sum over dim=1.")
    squares = features.square().sum(1)
    mistakes = ((squares, "This is the square: take the root."), (features.abs().sum(1), "This is the L1 norm."),
                (features.abs().amax(1), "This is the largest entry."))
    judging.is_close(called, value, squares.sqrt(), 1e-4, mistakes, "It is the L2 norm of each row.")
    judging.unchanged(called, ("features",), (features,), (answer["after"],))


def inputs_plot(seed: int) -> list[dict]:
    """Return magnitudes of three groups of different sizes."""
    draw = Draw(seed)
    sizes = (50, 13, 31) if seed else (40, 30, 20)
    centres = (12.0, 4.0, 6.0)
    return [{"groups": [(draw.normal(size) + centre).abs() for size, centre in zip(sizes, centres)]}]


def probe_plot(plot_magnitudes, case: dict, namespace: dict) -> object:
    """Draw into a figure that nobody sees, and give back labels and histograms."""
    import matplotlib.pyplot as plt

    open_before = set(plt.get_fignums())
    facts = probing.call(lambda: _facts(plot_magnitudes(*[group.clone() for group in case["groups"]])))
    for number in set(plt.get_fignums()) - open_before:
        plt.close(number)
    return facts


def _facts(axes) -> dict:
    from matplotlib.axes import Axes

    if not isinstance(axes, Axes):
        return {"other": axes}
    legend = axes.get_legend()
    return {"legend": [text.get_text() for text in legend.get_texts()] if legend else None,
            "xlabel": axes.get_xlabel(), "ylabel": axes.get_ylabel(), "histograms": _histograms(axes)}


def _histograms(axes) -> list:
    """Return the edges and heights of each histogram: bars, steps or stairs."""
    from matplotlib.patches import Polygon, StepPatch

    found = []
    for container in axes.containers:
        bars = sorted((bar.get_x(), bar.get_width(), bar.get_height()) for bar in getattr(container, "patches", ()))
        if bars:
            edges = [left for left, _, _ in bars] + [bars[-1][0] + bars[-1][1]]
            found.append((edges, [height for _, _, height in bars]))
    for patch in axes.patches:
        if isinstance(patch, StepPatch):
            values, edges, _ = patch.get_data()
            found.append((np.asarray(edges).tolist(), np.asarray(values).tolist()))
        elif isinstance(patch, Polygon):
            found.append(_outline(patch.get_xy()))
    for line in axes.lines:
        if line.get_drawstyle().startswith("steps"):
            found.append((np.asarray(line.get_xdata(), float).tolist(), np.asarray(line.get_ydata(), float).tolist()))
    return found


def _outline(points) -> tuple[list, list]:
    """Return edges and heights of a histogram drawn as one outline: heights are the levels between edges."""
    edges = sorted({round(float(x), 9) for x, _ in points})
    levels = {}
    for (x0, y0), (x1, y1) in zip(points[:-1], points[1:]):
        if y0 == y1 and x0 != x1 and (y0 or min(x0, x1) not in levels):
            levels[round(float(min(x0, x1)), 9)] = float(y0)
    return edges, [levels.get(edge, 0.0) for edge in edges[:-1]]


def judge_plot(case: dict, answer: object) -> None:
    """Judge the axes, its labels, the legend, then the three histograms and their bins."""
    called = "plot_magnitudes(known, known_unknown, unknown_unknown)"
    facts = judging.result("plot_magnitudes", called, answer)
    if "other" in facts:
        raise Wrong(f"`{called}` returned {judging.show(facts['other'])}; expected the matplotlib `Axes` that it drew "
                    "on: `plt.gca()` or `fig, axes = plt.subplots()`.")
    if not facts["legend"]:
        raise Wrong(f"`{called}` drew no legend; expected one with {', '.join(LABELS)}: `axes.legend()`.")
    missing = [label for label in LABELS if label not in map(_normalised, facts["legend"])]
    if missing:
        raise Wrong(f"`{called}` has the legend {facts['legend']}; expected {', '.join(LABELS)}.")
    if not facts["xlabel"] or not facts["ylabel"]:
        raise Wrong(f"`{called}` left an axis without a label; expected labels on both: `set_xlabel`, `set_ylabel`.")
    _judge_histograms(called, facts["histograms"], case["groups"])


def _normalised(label: str) -> str:
    words = re.sub(r"[^a-z]+", " ", label.lower()).split()
    return " ".join(word.removesuffix("s") for word in words if word not in ("sample", "samples"))


def _judge_histograms(called: str, histograms: list, groups: list[torch.Tensor]) -> None:
    if len(histograms) != 3:
        raise Wrong(f"`{called}` drew {len(histograms)} histograms; expected three: bars, steps or stairs.")
    edges = histograms[0][0]
    for other, _ in histograms[1:]:
        if len(other) != len(edges) or not np.allclose(other, edges, atol=1e-6):
            raise Wrong(f"`{called}` drew the histograms on different bins; expected shared ones: make the edges once, "
                        "for all three groups, and give them to each.")
    for label, group in zip(LABELS, groups):
        if not any(_fits(heights, edges, group) for _, heights in histograms):
            raise Wrong(f"`{called}`: no histogram fits the magnitudes of the {label} samples; expected counts, shares "
                        "or densities of each group in the shared bins.")


def _fits(heights: list[float], edges: list[float], group: torch.Tensor) -> bool:
    counts, _ = np.histogram(group.numpy(), bins=np.asarray(edges))
    heights = np.asarray(heights, float)[:len(counts)]
    if counts.sum() < len(group) * 0.99 or heights.sum() <= 0 or len(heights) != len(counts):
        return False
    return np.allclose(heights / heights.sum(), counts / counts.sum(), atol=0.05) or np.allclose(
        heights * np.diff(edges) / (heights * np.diff(edges)).sum(), counts / counts.sum(), atol=0.05)


CHECKS = (
    Check("extract", inputs_extract, probe_extract, judge_extract),
    Check("magnitudes", inputs_magnitudes, probe_magnitudes, judge_magnitudes),
    Check("plot_magnitudes", inputs_plot, probe_plot, judge_plot),
)
