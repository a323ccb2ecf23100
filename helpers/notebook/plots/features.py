"""Figures of deep features: the flower (features in two dimensions), and how long features are."""

import functools
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import Locator, LogLocator, MaxNLocator

from . import ready_made
from .rates import Scores
from .style import INK, KINDS, WIDE, Picture, adopt, kind_of, legend_above, listed, show, styled


def magnitude_curves(known, known_unknown, unknown_unknown):
    """Draw the distributions of three groups of magnitudes as filled curves, and return the axes."""
    groups = dict(zip(KINDS, (known, known_unknown, unknown_unknown)))
    values = {name: np.sort(np.asarray(group, dtype=float)) for name, group in groups.items()}
    grid = np.linspace(0, max(group[-1] for group in values.values()) * 1.05, 200)
    width = grid[-1] / 40
    with styled():
        _, axes = plt.subplots()
        for name, group in values.items():
            heights = np.exp(-0.5 * ((grid[:, None] - group) / width) ** 2).mean(1)
            axes.fill_between(grid, heights, alpha=0.4, color=KINDS[name].colour, label=name)
        axes.set(xlabel="feature magnitude", ylabel="density (smoothed)")
        axes.legend()
    return axes


def show_histograms(axes, known, known_unknown, unknown_unknown) -> dict[str, float]:
    """Show the histograms that your `plot_magnitudes` drew, and return the median magnitude of each kind."""
    groups = dict(zip(KINDS, (known, known_unknown, unknown_unknown)))
    medians = {name: float(np.median(np.asarray(group))) for name, group in groups.items() if len(group)}
    adopt(axes.figure)
    show(
        axes.figure,
        "histograms of feature magnitudes",
        f"Median magnitude: {listed({name: f'{median:.1f}' for name, median in medians.items()})}.",
        "known samples far to the right of known unknowns; unknown unknowns near the known unknowns, or in between.",
        "three histograms in the same place: the network treats unknown samples like known ones.",
    )
    return medians


@styled()
def magnitudes_and_scores(magnitudes, logits, digits) -> dict[str, dict[str, list[float]]]:
    """Draw feature magnitudes and largest softmax scores of the three kinds, and return both, sorted.

    magnitudes: (N,); logits: (N, 4); digits: (N,), the true digits.
    """
    scores = Scores(logits, digits)
    lengths = np.asarray(magnitudes, dtype=float)
    drawn = {
        name: {
            "magnitude": np.sort(lengths[np.isin(scores.digits, kind.digits)]).tolist(),
            "score": np.sort(scores.of[name]).tolist(),
        }
        for name, kind in KINDS.items()
    }
    drawn = {name: values for name, values in drawn.items() if values["score"]}
    figure, (left, right) = plt.subplots(1, 2, figsize=(WIDE, 3.8))
    smallest = max(float(np.percentile(lengths, 1)), 1e-3 * float(lengths.max(initial=1.0)), 1e-9)
    for name, values in drawn.items():
        kind = KINDS[name]
        shares = np.arange(1, len(values["score"]) + 1) / len(values["score"])
        style = {"color": kind.colour, "linestyle": kind.line, "drawstyle": "steps-post", "label": name}
        left.plot(np.maximum(values["magnitude"], smallest), shares, **style)
        right.plot(np.maximum(1 - np.array(values["score"]), 1e-6), shares[::-1], **style)
    left.set(xscale="log", xlabel="feature magnitude (log axis)", ylabel="share of samples that are shorter")
    right.set(
        xscale="log", xlabel="largest softmax score (log axis of 1 - score)", ylabel="share that is at least as sure"
    )
    right.set_xticks([10.0**-power for power in range(1, 7)], ["0.9", "0.99", "0.999", "", "", "1"])
    left.xaxis.set_major_locator(_few_ticks(max(max(values["magnitude"]) for values in drawn.values()) / smallest))
    left.xaxis.set_major_formatter("{x:g}")
    for axes in (left, right):
        axes.minorticks_off()
    right.invert_xaxis()
    for axes in (left, right):
        axes.set_ylim(0, 1.02)
        legend_above(axes, 3)
    median = {name: f"{np.median(values['magnitude']):.1f}" for name, values in drawn.items()}
    sure = {name: f"{np.mean(np.array(values['score']) >= 0.9):.0%}" for name, values in drawn.items()}
    show(
        figure,
        "magnitudes and scores",
        f"Median magnitude: {listed(median)}. Scores of at least 0.9: {listed(sure)}.",
        "unknown curves far to the left of the known curve, in both panels: short features, low scores.",
        "three curves on top of each other: the network treats unknown samples like known ones.",
    )
    return drawn


def _few_ticks(span: float) -> Locator:
    """Return where a log axis has numbers that do not touch each other; span: the largest value over the smallest."""
    if span < 10:
        return MaxNLocator(3)
    return LogLocator(subs=(1, 3) if span < 100 else (1,))


def flower(closed=None, entropic=None, digits=None) -> dict[str, dict[str, float]]:
    """Draw features in two dimensions of two networks side by side, and return the median magnitude of each kind.

    closed: (N, 2), from a network that was trained on known digits alone; entropic: (N, 2), from one that was trained
    with known unknowns and the entropic loss; digits: (N,), the true digits. Without them: ready-made ones.
    """
    figure: Figure | Picture
    if closed is None and entropic is None and digits is None:
        figure, medians = ready_made_flower()
    else:
        ready = zip((closed, entropic, digits), ready_made.flower())
        figure, medians = _flower(*(array if own is None else own for own, array in ready))
    told = [f"{title}: {listed({k: f'{v:.1f}' for k, v in values.items()})}" for title, values in medians.items()]
    show(
        figure,
        "the flower: features in two dimensions",
        f"Median magnitude, {'; '.join(told)}.",
        "on the left, unknown digits spread far, many of them to places of known digits. On the right, four petals of "
        "known digits, a ball of known unknowns at the origin, and the never-seen digits between them.",
        "a right-hand picture like the left one: the loss did not see the unknown samples, or their targets.",
    )
    return medians


@functools.cache
def ready_made_flower() -> tuple[Picture, dict[str, dict[str, float]]]:
    """Draw the ready-made flower, once: it is always the same."""
    closed, entropic, digits, _ = ready_made.flower()
    figure, medians = _flower(closed, entropic, digits)
    return Picture.of(figure), medians


@styled()
def _flower(closed, entropic, digits) -> tuple[Figure, dict[str, dict[str, float]]]:
    """Draw two flowers side by side; return the figure, and the median magnitude of each kind."""
    panels = {"closed-set loss": closed, "entropic open-set loss": entropic}
    figure, axes = plt.subplots(1, 2, figsize=(WIDE + 0.6, 5.2))
    medians = {}
    for panel, (title, features) in zip(axes, panels.items()):
        drawn = np.asarray(features, dtype=float), np.asarray(digits)
        draw_flower(panel, *drawn)
        panel.set_title(title)
        medians[title] = _medians(*drawn)
    legend_of_kinds(figure)
    return figure, medians


def draw_flower(axes, features: np.ndarray, digits: np.ndarray) -> None:
    """Draw features in two dimensions: known digits as numerals, unknown digits as marks."""
    for digit in [digit for kind in KINDS.values() for digit in kind.digits]:
        kind, chosen = KINDS[kind_of(digit)], features[digits == digit]
        axes.plot(*chosen.T, color=kind.colour, **_mark(digit))
    axes.axhline(0, color=INK, linewidth=0.6)
    axes.axvline(0, color=INK, linewidth=0.6)
    reach = 1.04 * float(np.abs(features).max(initial=1e-9))
    axes.set(xlim=(-reach, reach), ylim=(-reach, reach), aspect="equal", xlabel="feature 1", ylabel="feature 2")


def legend_of_kinds(figure: Figure) -> None:
    """Say below a figure how each kind of digits is drawn in a flower."""
    handles = [plt.Line2D([], [], color=kind.colour, **_mark(kind.digits[0])) for kind in KINDS.values()]
    names = [f"{name}: {', '.join(map(str, kind.digits))}" for name, kind in KINDS.items()]
    figure.legend(handles, names, loc="outside lower center", ncols=3)


def _mark(digit: int) -> dict[str, Any]:
    """Return how a sample of a digit is drawn."""
    if digit in KINDS["known"].digits:
        return {"marker": f"${digit}$", "markersize": 6, "markeredgewidth": 0.3, "linestyle": ""}
    marker = KINDS[kind_of(digit)].marker
    return {"marker": marker, "markersize": 4.5, "markeredgewidth": 0.9, "linestyle": "", "fillstyle": "none"}


def _medians(features: np.ndarray, digits: np.ndarray) -> dict[str, float]:
    """Return the median magnitude of each kind."""
    lengths = np.hypot(*features.T)
    groups = {name: lengths[np.isin(digits, kind.digits)] for name, kind in KINDS.items()}
    return {name: float(np.median(group)) for name, group in groups.items() if len(group)}
