"""Probes of Task 9: features are extracted, magnitudes taken, and histograms read off a figure."""

import itertools

import numpy as np
import torch

from . import Probe, probing


class ModeNetwork(torch.nn.Module):
    """A network whose outputs are other ones in training mode, its own or that of its part."""

    def __init__(self, weight: torch.Tensor):
        super().__init__()
        self.weight = torch.nn.Parameter(weight.clone())
        self.part = torch.nn.Identity()

    def forward(self, x):
        in_training = any(module.training for module in self.modules())
        features = x.flatten(1) @ self.weight + (100 if in_training else 0)
        return features[:, :4] * 2, features


class CountingLoader(torch.utils.data.DataLoader):
    """A loader that counts how often it is gone through."""

    passes = 0

    def __iter__(self):
        self.passes += 1
        return super().__iter__()


def run_extract(extract, shown: dict, namespace: dict) -> dict:
    """Extract from a small loader; whether there is a graph goes back, too."""
    network = ModeNetwork(shown["weight"]).train(shown["training"])
    dataset = torch.utils.data.TensorDataset(shown["images"], shown["targets"])
    loader = CountingLoader(dataset, batch_size=shown["batch_size"])

    def with_graph():
        parts = extract(network, loader)
        graph = isinstance(parts, (tuple, list)) and any(
            isinstance(part, torch.Tensor) and part.requires_grad for part in parts
        )
        return parts, graph

    return {"result": probing.call(with_graph), "passes": loader.passes}


def run_magnitudes(magnitudes, shown: dict, namespace: dict) -> dict:
    """Call the function on a copy."""
    features = shown["features"].clone()
    return {"result": probing.call(magnitudes, features), "after": features}


def run_plot(plot_magnitudes, shown: dict, namespace: dict) -> dict:
    """Draw into a figure that nobody sees, and give back labels and histograms."""
    import matplotlib.pyplot as plt

    open_before, groups = set(plt.get_fignums()), [group.clone() for group in shown["groups"]]
    facts = probing.call(lambda: _facts(plot_magnitudes(*groups)))
    for number in set(plt.get_fignums()) - open_before:
        plt.close(number)
    return {"facts": facts, "after": groups}


def _facts(axes) -> dict:
    from matplotlib.axes import Axes

    if not isinstance(axes, Axes):
        return {"other": axes}
    legend = axes.get_legend() or next(iter(axes.figure.legends), None)
    entries = zip(legend.get_texts(), legend.legend_handles) if legend else ()
    return {
        "legend": [(text.get_text(), _colour(handle)) for text, handle in entries],
        "xlabel": axes.get_xlabel().strip(),
        "ylabel": axes.get_ylabel().strip(),
        "histograms": _histograms(axes),
    }


def _colour(artist) -> str:
    """Return the colour by which a reader tells an artist from others, or an empty string."""
    from matplotlib.colors import to_hex, to_rgba_array

    for get in ("get_color", "get_facecolor", "get_edgecolor"):
        rows = to_rgba_array(getattr(artist, get)()) if hasattr(artist, get) else ()
        if len(rows) and rows[0, 3] > 0:
            return to_hex(rows[0])
    return ""


def _histograms(axes) -> list[dict]:
    """Return label, colour and readings of each histogram: bars, steps, stairs or filled steps.

    A reading is a pair of bin edges and heights. There are several where the drawing does not tell, for example
    with bars that are narrower than their bins.
    """
    from matplotlib.patches import Polygon, StepPatch

    bars = [container for container in axes.containers if getattr(container, "patches", ())]
    found = [(container, container.patches[0], readings) for container, readings in zip(bars, _bars(bars))]
    for patch in axes.patches:
        if isinstance(patch, StepPatch):
            heights, edges, _ = patch.get_data()
            found.append((patch, patch, [(edges, heights)]))
        elif isinstance(patch, Polygon):
            found.append((patch, patch, _outline(patch.get_xy()) + _outline(patch.get_xy()[:, ::-1])))
    for collection in axes.collections:
        for path in collection.get_paths()[:1]:
            found.append((collection, collection, _outline(path.vertices)))
    for line in axes.lines:
        if line.get_linestyle() == "None":  # markers alone
            continue
        stepped = line.get_drawstyle().startswith("steps")
        found.append((line, line, (_steps if stepped else _outline)(np.asarray(line.get_xydata(), float))))
    return [
        {
            "label": str(labelled.get_label()),
            "colour": _colour(coloured),
            "readings": [tuple(np.asarray(part, float).tolist() for part in reading) for reading in readings],
        }
        for labelled, coloured, readings in found
        if readings
    ]


def _bars(containers: list) -> list[list]:
    """Return the readings of each container of bars; bars side by side share the bins around all of them."""
    all_bars = []
    for container in containers:
        lying = getattr(container, "orientation", None) == "horizontal"
        all_bars.append(
            np.array(
                sorted(
                    (bar.get_y(), bar.get_height(), bar.get_width())
                    if lying
                    else (bar.get_x(), bar.get_width(), bar.get_height())
                    for bar in container.patches
                )
            )
        )
    lefts, centres = ([bars[:, 0] + part * bars[:, 1] for bars in all_bars] for part in (0, 0.5))
    readings = [[(np.append(left, left[-1] + bars[-1, 1]), bars[:, 2])] for left, bars in zip(lefts, all_bars)]
    side_by_side = len({len(bars) for bars in all_bars}) == 1
    for index, bars in enumerate(all_bars):
        if len(bars) < 2:
            continue
        middles = [centres[index]] + ([np.mean(centres, 0), np.min(centres, 0)] if side_by_side else [])
        width = np.diff(lefts[index]).mean()
        for start in [middle - width / 2 for middle in middles] + middles + [lefts[index]]:
            readings[index].append((np.append(start, start[-1] + width), bars[:, 2]))
    return readings


def _steps(points: np.ndarray) -> list:
    """Return the readings of a stepped line: its points are all edges, or the left, right or middle of each bin."""
    x, y = points.T
    if len(x) < 3:
        return []
    before, after = 2 * x[0] - x[1], 2 * x[-1] - x[-2]
    middle = np.concatenate(([(before + x[0]) / 2], (x[:-1] + x[1:]) / 2, [(x[-1] + after) / 2]))
    return [(x, y[:-1]), (x, y[1:]), (np.append(x, after), y), (np.append(before, x), y), (middle, y)]


def _outline(points: np.ndarray) -> list:
    """Return the reading of a histogram drawn as one outline: its extent over each bin, as it may stand on another."""
    segments = list(itertools.pairwise(points))
    if len(segments) < 4 or any(x0 != x1 and y0 != y1 for (x0, y0), (x1, y1) in segments):
        return []
    edges, levels = sorted({round(float(x), 9) for x, _ in points}), {}
    for (x0, y0), (x1, _) in segments:
        for edge in edges[:-1] if x0 != x1 else ():
            if min(x0, x1) - 1e-8 < edge < max(x0, x1) - 1e-8:
                levels.setdefault(edge, []).append(float(y0))
    heights = [max(ys) - (min(ys) if len(ys) > 1 else 0.0) for ys in (levels.get(edge, [0.0]) for edge in edges[:-1])]
    return [(edges, heights)] if len(edges) > 2 else []


PROBES = (
    Probe("extract", run_extract),
    Probe("magnitudes", run_magnitudes),
    Probe("plot_magnitudes", run_plot),
)
