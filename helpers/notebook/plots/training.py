"""The figure of a training run: loss and confidences, epoch by epoch."""

import matplotlib.pyplot as plt
import numpy as np

from ..outcome import print_wrapped
from .style import BLUE, INK, ORANGE, WIDE, legend_above, show, styled

PARTS = (("training", ".-"), ("validation", "x--"))


@styled()
def training_curves(history, unknown: float = 0.5) -> dict[str, list[float]]:
    """Draw loss and mean confidences against the epoch, and return them.

    history: what `fit` returns; empty as long as nothing is trained, and then nothing is drawn.
    unknown: the share of unknown samples; each has a loss of at least ln 4.
    """
    if not history:
        print("Nothing to see yet: train first.")
        return {}
    try:
        curves = {
            f"{part} {name}": [float(pair[index][position]) for pair in history]
            for index, (part, _) in enumerate(PARTS)
            for position, name in enumerate(("loss", "known", "unknown"))
        }
    except (TypeError, IndexError, KeyError, ValueError):
        print_wrapped("Nothing to see yet: `fit` returned no list of pairs (train, validation), each of three floats.")
        return {}
    epochs, floor = range(1, len(history) + 1), unknown * np.log(4)
    figure, (left, right) = plt.subplots(1, 2, figsize=(WIDE, 3.8))
    for part, style in PARTS:
        left.plot(epochs, curves[f"{part} loss"], style, color=INK, label=part)
        right.plot(epochs, curves[f"{part} known"], style, color=BLUE, label=f"known, {part}")
        right.plot(epochs, curves[f"{part} unknown"], "^" + style[1:], color=ORANGE, label=f"unknown, {part}")
    left.axhline(floor, color=ORANGE, linewidth=1.2, linestyle=":", label=f"floor, {unknown:.0%} unknown times ln 4")
    left.axhspan(0, floor, facecolor="none", edgecolor=ORANGE, hatch="//", alpha=0.25, linewidth=0)
    left.set(xlabel="epoch", ylabel="mean loss", ylim=(0, None))
    right.set(xlabel="epoch", ylabel="mean confidence", ylim=(0, 1.05))
    for axes in (left, right):
        axes.set_xlim(0.5, len(history) + 0.5)
        axes.xaxis.get_major_locator().set_params(integer=True, min_n_ticks=1)  # there is no half epoch
        legend_above(axes)
    show(
        figure,
        "training curves",
        f"Validation: loss from {curves['validation loss'][0]:.2f} to {curves['validation loss'][-1]:.2f} (floor "
        f"{floor:.2f}); at the end, mean confidence {curves['validation known'][-1]:.2f} of known and "
        f"{curves['validation unknown'][-1]:.2f} of unknown samples.",
        "both losses fall towards the dotted floor, which no network can reach; both confidences end close to 1.",
        "unknown stays at 1 and known near 0.25: the network is sure of nothing, so it has not learned yet.",
    )
    return curves
