"""Figures for the notebooks. Each function draws one figure and returns the data that it drew.

Colours are Okabe and Ito's (Color Universal Design, 2008), which colour-blind readers can tell apart; line styles
and hatches say the same again.
"""

import matplotlib.pyplot as plt
import numpy as np
import torch

from . import data

BLUE, ORANGE, GREEN = "#0072B2", "#E69F00", "#009E73"
COLOURS = {BLUE: "blue", ORANGE: "orange", GREEN: "green"}
GROUPS = {
    "known": (data.KNOWN, BLUE),
    "known unknown": (data.KNOWN_UNKNOWN, ORANGE),
    "unknown unknown": (data.UNKNOWN_UNKNOWN, GREEN),
}


def digits(images, labels, each: int = 6) -> dict[int, int]:
    """Show the first images of each digit, a row a digit, and return how many images each digit has.

    images: (N, 28, 28); labels: (N,).
    """
    labels = torch.as_tensor(labels)
    counts = {digit: int((labels == digit).sum()) for digit in sorted(set(labels.tolist()))}
    figure, axes = plt.subplots(
        len(counts), each, figsize=(0.8 * each, 0.8 * len(counts)), squeeze=False, layout="constrained"
    )
    for row, digit in zip(axes, counts):
        places = torch.nonzero(labels == digit)[:each, 0].tolist()
        for place, panel in zip(places, row):
            panel.imshow(np.asarray(images[place]), cmap="gray_r")
        for panel in row:
            panel.set(xticks=[], yticks=[])
            panel.set_frame_on(False)
        colour = next(colour for members, colour in GROUPS.values() if digit in members)
        row[0].set_ylabel(str(digit), rotation=0, labelpad=12, color=colour, weight="bold")
    figure.suptitle("\n".join(_kinds()), fontsize=8)
    plt.show()
    return counts


def _kinds() -> list[str]:
    """Return a line on each kind of classes, whose black letters name its colour."""
    return [f"{COLOURS[colour]}: {name}, {', '.join(map(str, members))}" for name, (members, colour) in GROUPS.items()]


def items(dataset, number: int = 6) -> list[list[float]]:
    """Show the first items of a data set, image over target vector, and return the target vectors."""
    first = [dataset[index] for index in range(number)]
    targets = [target.tolist() for _, target in first]
    figure, axes = plt.subplots(2, number, figsize=(1.6 * number, 3), height_ratios=(2, 1))
    for column, (image, _) in enumerate(first):
        axes[0, column].imshow(np.asarray(image[0]), cmap="gray_r", vmin=0, vmax=1)
        axes[0, column].axis("off")
        axes[1, column].bar([str(digit) for digit in data.KNOWN], targets[column], color=BLUE)
        axes[1, column].set(ylim=(0, 1), yticks=[0, 0.25, 1] if column == 0 else [])
    axes[1, 0].set_ylabel("target")
    figure.tight_layout()
    plt.show()
    return targets


def confidence_curves(confidence) -> dict[str, list[float]]:
    """Draw a sample's confidence against one logit, the other three being 0, and return the curves.

    Drawn once for a known sample of that logit's class, and once for an unknown sample.
    """
    gaps = torch.linspace(-6, 6, 61)
    logits = torch.zeros(len(gaps), 4)
    logits[:, 0] = gaps
    known, unknown = torch.zeros(len(gaps), 4), torch.full((len(gaps), 4), 0.25)
    known[:, 0] = 1
    curves = {"known": confidence(logits, known).tolist(), "unknown": confidence(logits, unknown).tolist()}
    _, axes = plt.subplots(figsize=(5, 3.4), layout="constrained")
    axes.plot(gaps.tolist(), curves["known"], color=BLUE, label="known sample of the first class (digit 4)")
    axes.plot(gaps.tolist(), curves["unknown"], color=ORANGE, linestyle="--", label="unknown sample")
    axes.set(xlabel="logit of the first class (the others are 0)", ylabel="confidence", ylim=(0, 1.05))
    _legend_above(axes)
    plt.show()
    return curves


def training_curves(history) -> dict[str, list[float]]:
    """Draw loss and mean confidences against the epoch, and return them.

    history: what `fit` returns; empty as long as nothing is trained, and then nothing is drawn.
    """
    if not history:
        print("Nothing to see yet: train first.")
        return {}
    try:
        curves = {
            f"{part} {name}": [float(pair[index][position]) for pair in history]
            for index, part in enumerate(("training", "validation"))
            for position, name in enumerate(("loss", "known", "unknown"))
        }
    except (TypeError, IndexError, KeyError, ValueError):
        print("Nothing to see yet: `fit` returned no list of pairs (train, validation), each of three floats.")
        return {}
    epochs = range(1, len(history) + 1)
    _, (left, right) = plt.subplots(1, 2, figsize=(9, 3.8), layout="constrained")
    for part, style in (("training", ".-"), ("validation", "x--")):
        left.plot(epochs, curves[f"{part} loss"], style, color="black", label=part)
        right.plot(epochs, curves[f"{part} known"], style, color=BLUE, label=f"known, {part}")
        right.plot(epochs, curves[f"{part} unknown"], style, color=ORANGE, label=f"unknown, {part}")
    # The loss of a known sample can reach 0, that of an unknown one ln 4, and about half are unknown.
    left.axhline(np.log(4) / 2, color="gray", linewidth=1.2, linestyle=":", label="about the smallest possible, ½ ln 4")
    left.set(xlabel="epoch", ylabel="mean loss", ylim=(0, None))
    right.set(xlabel="epoch", ylabel="mean confidence", ylim=(0, 1.05))
    for axes in (left, right):
        axes.set_xlim(0.5, len(history) + 0.5)
        axes.xaxis.get_major_locator().set_params(integer=True, min_n_ticks=1)  # there is no half epoch
        _legend_above(axes)
    plt.show()
    return curves


def _legend_above(axes) -> None:
    """Draw the legend above the axes, where it hides no curve."""
    axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=2, frameon=False, fontsize="small")


def magnitude_curves(known, known_unknown, unknown_unknown):
    """Draw the distributions of three groups of magnitudes as filled curves, and return the axes."""
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    values = {name: np.sort(np.asarray(group, dtype=float)) for name, group in groups.items()}
    grid = np.linspace(0, max(group[-1] for group in values.values()) * 1.05, 200)
    width = grid[-1] / 40
    _, axes = plt.subplots()
    for name, group in values.items():
        heights = np.exp(-0.5 * ((grid[:, None] - group) / width) ** 2).mean(1)
        axes.fill_between(grid, heights, alpha=0.4, color=GROUPS[name][1], label=name)
    axes.set(xlabel="feature magnitude", ylabel="density (smoothed)")
    axes.legend()
    return axes


def rate_curves(thresholds, known_rates, unknown_rates, threshold: float | None = None) -> dict[str, list[float]]:
    """Draw CCR and FPR against the threshold, mark one threshold, and return the curves."""
    curves = {
        "threshold": [float(value) for value in thresholds],
        "CCR": [float(rate) for rate in known_rates],
        "FPR": [float(rate) for rate in unknown_rates],
    }
    _, axes = plt.subplots(figsize=(5, 3.6), layout="constrained")
    axes.plot(curves["threshold"], curves["CCR"], color=BLUE, label="CCR of known")
    axes.plot(curves["threshold"], curves["FPR"], color=GREEN, linestyle="--", label="FPR of unknown unknown")
    axes.axhline(0.1, color="gray", linewidth=1.2, linestyle=":", label="10 %")
    if threshold is not None:
        axes.axvline(threshold, color="black", linewidth=1, label=f"τ = {threshold:.3f}")
    axes.set(xlabel="threshold τ", ylabel="rate", ylim=(-0.02, 1.02))
    _legend_above(axes)
    plt.show()
    return curves
