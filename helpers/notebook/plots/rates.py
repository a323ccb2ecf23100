"""Figures of rates: CCR and FPR against the threshold, and one against the other (OSCR)."""

import matplotlib.pyplot as plt
import numpy as np
import torch

from ..probes.probing import refuse_as_answer
from .style import BLUE, INK, KINDS, MARK, WIDE, legend_above, show, styled

FEWEST = 1e-4  # a log axis has no 0: below this share, a curve runs along the left edge


class Scores:
    """The scores of samples, sorted by kind, and the rates that follow from them at any threshold.

    logits: (N, 4); digits: (N,), the true digits.
    """

    def __init__(self, logits, digits):
        for name in ("correct_classification_rate", "false_positive_rate", "select_threshold"):
            refuse_as_answer(name)
        self.digits = np.asarray(torch.as_tensor(digits).cpu())
        # In the logits' own precision: a threshold may be one of the scores, and >= then decides by the last bit.
        y = torch.softmax(torch.as_tensor(logits).detach().cpu(), dim=1).double().numpy()
        self.scores, self.classes = y.max(1), y.argmax(1)
        self.named = np.array(KINDS["known"].digits)[self.classes]  # the digit that the network names
        self.of = {name: self.scores[np.isin(self.digits, kind.digits)] for name, kind in KINDS.items()}
        # A rate counts the scores from a threshold upwards: in sorted scores, a place tells how many there are.
        self._sorted = {name: np.sort(scores) for name, scores in self.of.items()}
        self._sorted["correct"] = np.sort(self.scores[self.named == self.digits])

    def _share(self, name: str, whole: str, thresholds) -> np.ndarray:
        reached = len(self._sorted[name]) - np.searchsorted(self._sorted[name], thresholds, side="left")
        return reached / max(len(self._sorted[whole]), 1)

    def ccr(self, thresholds) -> np.ndarray:
        """Return the correct classification rate of the known samples at each threshold."""
        return self._share("correct", "known", thresholds)

    def fpr(self, kind: str, thresholds) -> np.ndarray:
        """Return the false positive rate of a kind of unknown samples at each threshold."""
        return self._share(kind, kind, thresholds)

    def thresholds(self) -> np.ndarray:
        """Return all thresholds at which a rate changes, and one above them."""
        return np.append(np.unique(self.scores), np.nextafter(self.scores.max(initial=0.0), 2))

    def unknown_kinds(self) -> list[str]:
        """Return the kinds of unknown samples that there are."""
        return [name for name in list(KINDS)[1:] if len(self.of[name])]

    def rates_at(self, threshold: float) -> dict[str, float]:
        """Return all rates at a threshold, by their names."""
        rates = {"CCR": float(self.ccr(threshold))}
        return rates | {f"FPR of {kind}": float(self.fpr(kind, threshold)) for kind in self.unknown_kinds()}


def in_percent(rates: dict[str, float]) -> str:
    """Return rates as a sentence lists them."""
    return ", ".join(f"{name} {rate:.1%}" for name, rate in rates.items())


@styled()
def rates(logits, digits, threshold: float | None = None) -> dict[str, list[float]]:
    """Draw CCR and FPR against the threshold, on an axis that opens up near 1, and return the curves.

    logits: (N, 4), of all samples; digits: (N,), their true digits; threshold: the one that you have selected.
    """
    scores = Scores(logits, digits)
    figure, axes = plt.subplots(figsize=(WIDE, 3.8))
    curves = draw_rates(axes, scores)
    if threshold is not None:
        axes.axvline(opened(threshold), color=MARK, linewidth=1.4, label=f"your τ = {threshold:.4f}")
    legend_above(axes, 4)
    at = threshold if threshold is not None else 0.5
    show(
        figure,
        "CCR and FPR against the threshold",
        f"At τ = {at:.4f}: {in_percent(scores.rates_at(at))}.",
        "the FPR falls long before the CCR does: between them is room for a threshold.",
        "curves that fall together at the right edge: the network is as sure of unknown samples as of known ones.",
    )
    return curves


FAR = 6.0  # how far the opened axis goes: to 1 - 10 ** -6
TICKS = (0.0, 0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999)


def opened(thresholds):
    """Return places on an axis that opens up near 1: -log10(1 - threshold), up to `FAR`."""
    return np.minimum(-np.log10(np.maximum(1 - np.asarray(thresholds, dtype=float), 10**-FAR)), FAR)


def opened_axis(axes, label: str = "threshold τ (the axis opens up near 1)") -> None:
    """Label an axis that opens up near 1."""
    axes.set_xticks([*opened(TICKS), FAR], [*(f"{tick:g}" for tick in TICKS), "1"])
    axes.set(xlim=(0, FAR), xlabel=label)


def draw_rates(axes, scores: Scores) -> dict[str, list[float]]:
    """Draw CCR and FPR against the threshold, and return the curves."""
    thresholds = 1 - 10.0 ** -np.linspace(0, FAR, 400)
    curves = {"threshold": thresholds, "CCR": scores.ccr(thresholds)}
    axes.plot(opened(thresholds), curves["CCR"], color=BLUE, label="CCR of known")
    for name in scores.unknown_kinds():
        curves[f"FPR of {name}"] = scores.fpr(name, thresholds)
        kind = KINDS[name]
        axes.plot(opened(thresholds), curves[f"FPR of {name}"], kind.line, color=kind.colour, label=f"FPR of {name}")
    axes.axhline(0.1, color=INK, linewidth=1, linestyle=":")
    axes.set(ylabel="rate", ylim=(-0.02, 1.02))
    opened_axis(axes)
    return {name: curve.tolist() for name, curve in curves.items()}


@styled()
def oscr(logits, digits, threshold: float | None = None, closed=None) -> dict[str, dict[str, list[float]]]:
    """Draw CCR over FPR, a line for each kind of unknown samples, and return the lines.

    logits: (N, 4), of all samples; digits: (N,), their true digits; threshold: yours, drawn as a dot;
    closed: logits of a closed-set network for the same samples (see `closed_set_logits`), drawn in grey.
    """
    scores = Scores(logits, digits)
    figure, axes = plt.subplots(figsize=(6.2, 4.6))
    lines = draw_oscr(axes, scores)
    if closed is not None:
        draw_oscr(axes, Scores(closed, digits), "closed-set: ", colour=INK)
    if threshold is not None:
        across, up = np.reshape([dot(scores, name, threshold) for name in lines], (-1, 2)).T
        axes.plot(across, up, "o", color=MARK, markersize=9, fillstyle="none", mew=2, label=f"your τ = {threshold:.4f}")
    legend_above(axes)
    accuracy = float(scores.ccr(0.0))
    at = f" At your τ = {threshold:.4f}: {in_percent(scores.rates_at(threshold))}." if threshold is not None else ""
    show(
        figure,
        "OSCR: CCR over FPR",
        f"{_read_at(lines)} Where all samples are accepted, the CCR is {accuracy:.1%}: closed-set accuracy.{at}",
        "lines that stay high as far to the left as possible; known unknowns above unknown unknowns, which are harder.",
        "a line that falls early: to reject few unknown samples, the network must reject many known ones, too.",
    )
    return lines


def draw_oscr(axes, scores: Scores, prefix: str = "", colour: str = "") -> dict[str, dict[str, list[float]]]:
    """Draw CCR over FPR for each kind of unknown samples, and return the lines; colour: instead of the kind's."""
    thresholds, lines = scores.thresholds(), {}
    for name in scores.unknown_kinds():
        fpr, ccr = scores.fpr(name, thresholds), scores.ccr(thresholds)
        lines[name] = {"FPR": fpr.tolist(), "CCR": ccr.tolist()}
        style = {"color": colour or KINDS[name].colour, "linestyle": KINDS[name].line}
        axes.plot(np.maximum(fpr, FEWEST), ccr, label=prefix + name, drawstyle="steps-post", **style)
    left = min([1 / len(scores.of[name]) for name in lines], default=0.01)
    axes.set(xscale="log", xlim=(left / 2, 1.15), ylim=(-0.02, 1.02), xlabel="FPR (log axis)", ylabel="CCR")
    axes.axvline(0.1, color=INK, linewidth=1, linestyle=":")
    return lines


def dot(scores: Scores, kind: str, threshold: float) -> tuple[float, float]:
    """Return the place of a threshold on an OSCR line; with an FPR of 0 it lies on the left edge."""
    least = 0.5 / max(len(scores.of[kind]), 1)
    return max(float(scores.fpr(kind, threshold)), least), float(scores.ccr(threshold))


def _read_at(lines, rate: float = 0.1) -> str:
    """Return the largest CCR with an FPR of at most a rate, in words."""
    best = {name: max((c for f, c in zip(*line.values()) if f <= rate), default=0.0) for name, line in lines.items()}
    return f"CCR at an FPR of 10%: {', '.join(f'{ccr:.1%} on {name}' for name, ccr in best.items())}."
