"""Figures of the loss: its gradient, the way it pushes probabilities, and the confidence that follows."""

import matplotlib.pyplot as plt
import numpy as np
import torch

from .. import data
from .style import BLUE, INK, KINDS, MARK, ORANGE, legend_above, show, styled

CORNERS = np.array([[0.0, 0.0], [1.0, 0.0], [0.5, np.sqrt(0.75)]])  # of a triangle: three classes


@styled()
def gradients(logits, targets, gradient) -> dict[str, list[list[float]]]:
    """Draw target, softmax and gradient of a few samples as bars, and return them.

    logits, targets: (N, 4); gradient: (N, 4), what `backward` left in `logits.grad`. The factor 1/N is taken out, so
    that "yours" can be compared with y - t, the gradient of one sample.
    """
    with torch.no_grad():
        t = torch.as_tensor(targets, dtype=torch.float64)
        y = torch.softmax(torch.as_tensor(logits).detach().double(), dim=1)
        yours = torch.as_tensor(gradient).double() * len(t)
    drawn = {"target": t.tolist(), "softmax": y.tolist(), "yours": yours.tolist(), "expected": (y - t).tolist()}
    figure, (above, below) = plt.subplots(2, 1, figsize=(2.2 * len(t) + 2, 4.2), sharex=True)
    _pairs(above, drawn["target"], drawn["softmax"], ("target t", "softmax y"))
    _pairs(below, drawn["expected"], drawn["yours"], ("y - t", "yours, times N"))
    for place, centre in enumerate(_places(*t.shape).mean(1)):
        above.text(centre, 1.1, f"sample {place + 1}", fontsize=11, ha="center")
    above.set(ylabel="probability", ylim=(0, 1.05))
    below.set_ylabel("gradient")
    below.axhline(0, color=INK, linewidth=0.8)
    apart = float((yours - (y - t)).abs().max())
    show(
        figure,
        "target, softmax and gradient",
        f"The largest difference between your gradient (times N) and y - t is {apart:.2f}.",
        "bars in pairs of the same height. A step goes against the gradient: the target's class gets a larger "
        "logit, the others smaller ones.",
        "your bars N times too low (divided by N twice) or upside down (t - y).",
    )
    return drawn


def _places(samples: int, classes: int) -> np.ndarray:
    """Return where the bars of each sample and class stand: (N, O), with a gap between two samples."""
    return (classes + 1) * np.arange(samples)[:, None] + np.arange(classes)


def _pairs(axes, left, right, labels: tuple[str, str]) -> None:
    """Draw bars side by side, for each sample and class."""
    places = _places(*np.shape(left))
    axes.bar(places.ravel() - 0.2, np.ravel(left), 0.38, color="none", edgecolor=INK, label=labels[0])
    axes.bar(places.ravel() + 0.2, np.ravel(right), 0.38, color=BLUE, label=labels[1])
    samples, classes = places.shape
    named = data.KNOWN if classes == len(data.KNOWN) else range(classes)
    axes.set_xticks(places.ravel(), [*map(str, named)] * samples)
    axes.tick_params(labelbottom=True)
    axes.legend(loc="upper left", bbox_to_anchor=(1, 1), fontsize="small")


@styled()
def simplex(paths, targets) -> dict[str, list[list[float]]]:
    """Draw how the probabilities of three classes move in training, and return where they begin and end.

    paths: (steps, N, 3), logits after each step (see `descend`); targets: (N, 3).
    """
    y = torch.softmax(torch.as_tensor(paths).double(), dim=2).numpy()
    targets = np.asarray(targets, dtype=float)
    figure, axes = plt.subplots(figsize=(5.2, 4.2))
    axes.fill(*CORNERS.T, facecolor="none", edgecolor=INK)
    axes.plot(*CORNERS.mean(0), marker="+", color=INK, markersize=12)
    for name, colour, marker, chosen in (
        ("known", BLUE, "o", targets.max(1) == 1),
        ("unknown", ORANGE, "^", targets.max(1) < 1),
    ):
        for number, way in enumerate(np.moveaxis(y[:, chosen] @ CORNERS, 1, 0)):
            axes.plot(*way.T, color=colour, linestyle=KINDS["known" if name == "known" else "known unknown"].line)
            axes.plot(*way[0], marker=marker, color=colour, fillstyle="none", linestyle="")
            axes.plot(*way[-1], marker=marker, color=colour, linestyle="", label=None if number else name)
    for corner, name, (dx, dy) in zip(CORNERS, ("A", "B", "C"), ((-0.06, -0.05), (0.06, -0.05), (0, 0.06))):
        axes.text(corner[0] + dx, corner[1] + dy, f"sure of {name}", ha="center", va="center")
    axes.set(aspect="equal", xlim=(-0.2, 1.2), ylim=(-0.12, 0.98))
    axes.axis("off")
    axes.legend(loc="upper right", bbox_to_anchor=(1.02, 1), fontsize="small")
    known = targets.max(1) == 1
    reached = (y[-1][known] * targets[known]).sum(1).mean() if known.any() else float("nan")
    left = y[-1][~known].max(1).mean() if (~known).any() else float("nan")
    show(
        figure,
        "the probability simplex of three classes",
        f"At the end, known samples give their own class {reached:.2f} on average; the largest probability of "
        f"unknown samples is {left:.2f} on average.",
        "each known sample runs from its open mark to its corner, each unknown sample to the cross in the middle.",
        "unknown samples that run to a corner, too: then they have a target with a 1.",
    )
    return {"begin": y[0].tolist(), "end": y[-1].tolist()}


def descend(loss, logits, targets, steps: int = 300, rate: float = 0.2) -> torch.Tensor:
    """Take steps against the gradient of a loss, with the logits themselves as parameters: (steps + 1, N, O).

    loss: (logits, targets) -> a mean over the samples, such as the student's own.
    """
    logits = torch.as_tensor(logits, dtype=torch.float32)
    targets = torch.as_tensor(targets, dtype=torch.float32)
    path = [logits.clone()]
    for _ in range(steps):
        now = path[-1].clone().requires_grad_()
        (slope,) = torch.autograd.grad(loss(now, targets) * len(logits), now)
        path.append(now.detach() - rate * slope)
    return torch.stack(path)


@styled()
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
    figure, axes = plt.subplots(figsize=(5.6, 3.4))
    axes.plot(gaps.tolist(), curves["known"], color=BLUE, label="known sample of the first class (digit 4)")
    axes.plot(gaps.tolist(), curves["unknown"], color=ORANGE, linestyle="--", label="unknown sample")
    axes.axhline(0.25, color=MARK, linewidth=1, linestyle=":", label="1/4, chance")
    axes.set(xlabel="logit of the first class (the others are 0)", ylabel="confidence", ylim=(0, 1.05))
    legend_above(axes)
    best = abs(float(gaps[int(np.argmax(curves["unknown"]))]))
    show(
        figure,
        "confidence against a logit",
        f"Known sample: from {curves['known'][0]:.2f} to {curves['known'][-1]:.2f}. Unknown sample: largest "
        f"({max(curves['unknown']):.2f}) where the logit is {best:.1f}.",
        "the known curve rises to 1; the unknown curve has its peak, 1, where all logits are equal.",
        "an unknown curve with its peak at 0.75: 1/O is missing.",
    )
    return curves
