"""Probes of Task 9: features are extracted, magnitudes taken, and histograms read off a figure.

| room         | its one job                               |
| ------------ | ----------------------------------------- |
| `histograms` | reads histograms off the axes of a figure |
| `visible`    | tells what of a figure somebody can see   |
"""

from typing import Any

import torch

from ... import figures
from .. import Probe, probing
from ..contract import (
    ExtractAnswer,
    ExtractShown,
    MagnitudesAnswer,
    MagnitudesShown,
    Namespace,
    PlotAnswer,
    PlotFacts,
    PlotShown,
    Written,
)
from .histograms import colour, histograms
from .visible import can_be_read


class ModeNetwork(torch.nn.Module):
    """A network whose outputs differ when it, or its part, is in training mode."""

    def __init__(self, weight: torch.Tensor):
        super().__init__()
        self.weight = torch.nn.Parameter(weight.clone())
        self.part = torch.nn.Identity()
        self.modes: list[bool] = []  # at each call: whether it, or its part, is in training mode

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Return logits and features."""
        in_training = any(module.training for module in self.modules())
        self.modes.append(in_training)
        features = x.flatten(1) @ self.weight + (100 if in_training else 0)
        return features[:, :4] * 2, features


class CountingLoader(torch.utils.data.DataLoader):
    """A loader that counts the passes through it."""

    passes = 0

    def __iter__(self) -> Any:
        self.passes += 1
        return super().__iter__()


def run_extract(extract: Written, shown: ExtractShown, namespace: Namespace) -> ExtractAnswer:
    """Extract from a small loader, and report also whether there is a graph."""
    network = ModeNetwork(shown["weight"]).train(shown["training"])
    dataset = torch.utils.data.TensorDataset(shown["images"], shown["targets"])
    loader = CountingLoader(dataset, batch_size=shown["batch_size"])

    def with_graph() -> tuple[Any, bool]:
        parts = extract(network, loader)
        return parts, any(tensor.requires_grad for tensor in _tensors(parts))

    return {"result": probing.call(with_graph), "passes": loader.passes, "in_training": network.modes}


def _tensors(value: Any) -> list[torch.Tensor]:
    """Return the tensors in a value: those of batches may stand in lists."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (tuple, list)):
        return [tensor for part in value for tensor in _tensors(part)]
    return [value] if isinstance(value, torch.Tensor) else []


def run_magnitudes(magnitudes: Written, shown: MagnitudesShown, namespace: Namespace) -> MagnitudesAnswer:
    """Call the function on a copy."""
    features = shown["features"].clone()
    return {"result": probing.call(magnitudes, features), "after": features}


def run_plot(plot_magnitudes: Written, shown: PlotShown, namespace: Namespace) -> PlotAnswer:
    """Draw into a figure that nobody sees, and give back labels and histograms."""
    open_before, groups = figures.open_ones(), [group.clone() for group in shown["groups"]]
    facts = probing.call(lambda: _facts(plot_magnitudes(*groups)))
    figures.close_all_but(open_before)
    return {"facts": facts, "after": groups}


def _facts(axes: object) -> PlotFacts:
    from matplotlib.axes import Axes

    if not isinstance(axes, Axes):
        return {"other": axes}
    found, unseen = histograms(axes)
    return {
        "empty": not axes.has_data(),
        "legend": _legend(axes),
        "xlabel": _label(axes, axes.xaxis),
        "ylabel": _label(axes, axes.yaxis),
        "histograms": found,
        "unseen": unseen,
    }


def _legend(axes: Any) -> list[tuple[str, str]]:
    """Return text and colour of each entry that can be read."""
    figure = axes.figure
    legend = axes.get_legend() or next(iter(figure.legends if figure else ()), None)
    if legend is None or figure is None or not legend.get_visible():
        return []
    frame = legend.get_frame()
    grounds = [frame.get_facecolor()] if frame.get_visible() else [axes.get_facecolor(), figure.get_facecolor()]
    entries = zip(legend.get_texts(), legend.legend_handles)
    return [(text.get_text(), colour(handle)) for text, handle in entries if can_be_read(text, grounds)]


def _label(axes: Any, axis: Any) -> str:
    """Return the label of an axis, if it can be read."""
    figure = axes.figure
    if figure is None or not axes.axison or not axis.get_visible():
        return ""
    return axis.get_label_text().strip() if can_be_read(axis.label, [figure.get_facecolor()]) else ""


PROBES = (
    Probe("extract", run_extract),
    Probe("magnitudes", run_magnitudes),
    Probe("plot_magnitudes", run_plot),
)
