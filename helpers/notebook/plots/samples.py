"""Figures of samples: images of digits, and images with their target vectors."""

import matplotlib.pyplot as plt
import numpy as np
import torch

from .. import data
from .style import KINDS, kind_of, show, styled


def picture(axes, image) -> None:
    """Draw a digit, dark on white as on paper, whatever is behind the figure."""
    axes.imshow(np.asarray(image).reshape(28, 28), cmap="gray_r")
    axes.set(xticks=[], yticks=[])
    axes.spines[:].set_visible(False)


@styled()
def digits(images, labels, each: int = 6) -> dict[int, int]:
    """Show the first images of each digit, a row a digit, and return how many images each digit has.

    images: (N, 28, 28); labels: (N,).
    """
    labels = torch.as_tensor(labels)
    counts = {digit: int((labels == digit).sum()) for digit in sorted(set(labels.tolist()))}
    size = (0.8 * each + 1, 0.8 * len(counts))
    figure, axes = plt.subplots(len(counts), each, figsize=size, squeeze=False)
    for row, digit in zip(axes, counts):
        places = torch.nonzero(labels == digit)[:each, 0].tolist()
        for place, panel in zip(places, row):
            picture(panel, images[place])
        for panel in row[len(places) :]:
            panel.axis("off")
        kind = kind_of(digit)
        row[0].set_ylabel(f"{kind} {digit}", rotation=0, ha="right", va="center", color=KINDS[kind].colour)
    show(
        figure,
        "images of each digit",
        _how_many(counts),
        "one digit in each row, the one that stands at its left, and no digit that does not belong here.",
        "rows that mix digits, because images and labels were not selected with the same mask.",
    )
    return counts


def _how_many(counts: dict[int, int]) -> str:
    """Return how many images each digit has, in words."""
    if len(set(counts.values())) == 1:
        return f"{min(counts.values())} images of each of these digits: {', '.join(map(str, counts))}."
    return f"Images of each digit: {', '.join(f'{count} of {digit}' for digit, count in counts.items())}."


@styled()
def samples(images, labels, targets) -> list[list[float]]:
    """Show a few samples of each kind, image over target vector, and return the target vectors.

    images: (N, 28, 28); labels: (N,), their digits; targets: (N, 4), their target vectors.
    """
    labels = torch.as_tensor(labels).tolist()
    chosen = [place for kind in KINDS.values() for place in _one_of_each(labels, kind.digits)]
    vectors = [[float(value) for value in targets[place]] for place in chosen]
    titles = [f"{kind_of(labels[place])}\n{labels[place]}".replace(" ", "\n", 1) for place in chosen]
    colours = [KINDS[kind_of(labels[place])].colour for place in chosen]
    _show_targets([images[place] for place in chosen], vectors, titles, colours)
    return vectors


def _one_of_each(labels: list[int], members: tuple[int, ...]) -> list[int]:
    return [labels.index(digit) for digit in members if digit in labels]


def _show_targets(images, targets, titles, colours) -> None:
    """Draw images over their target vectors."""
    size = (1.1 * len(images) + 0.4, 3.0)
    figure, axes = plt.subplots(2, len(images), figsize=size, height_ratios=(2, 1), squeeze=False)
    for above, below, image, target, title, colour in zip(*axes, images, targets, titles, colours):
        picture(above, image)
        above.set_title(title, fontsize=8, color=colour)
        below.bar([str(digit) for digit in data.KNOWN], target, color=colour)
        below.set(ylim=(0, 1), yticks=[0, 0.25, 1])
        below.tick_params(labelleft=below is axes[1, 0], labelsize=8, length=2)
    axes[1, 0].set_ylabel("target")
    one_hot = sum(max(target) == 1 for target in targets)
    show(
        figure,
        "samples and their target vectors",
        f"Of {len(targets)} samples, {one_hot} have a target vector with a 1, {len(targets) - one_hot} have none.",
        "one full bar under each 4, 5, 8 and 9, at its own class; four low bars under every other digit.",
        "a bar under the wrong class, or no bars at all under a digit that is unknown.",
    )
