"""Figures of samples: images of digits, and images with their target vectors."""

import matplotlib.pyplot as plt
import numpy as np
import torch

from .. import data
from .style import KINDS, kind_of, show, styled

SIDE, GAP = 28, 2  # pixels of an image, and between images
BAR, FLOOR = 14, 48  # how high a bar of a target is, and where it stands below an image
ABOVE = 14  # room for its title


def middle(number: int) -> float:
    """Return where the middle of a column of images is on their axes."""
    return number * (SIDE + GAP) + SIDE / 2


def pictures(axes, rows, above: int = 0, below: int = 0) -> list[float]:
    """Draw rows of digits, dark on white as on paper, whatever is behind the figure; return where the rows end.

    rows: lists of images; above, below: room for words above the first row and below each row. The axes count pixels of
    the images, from the upper left corner of the first one.
    """
    width, height = SIDE + GAP, SIDE + GAP + below
    sheet = np.full((height * len(rows), width * max(map(len, rows))), np.nan)
    for number, row in enumerate(rows):
        for column, image in enumerate(row):
            ink = np.asarray(image, dtype=float).reshape(SIDE, SIDE)
            ink = ink - ink.min()
            field = sheet[number * height :, column * width :][:SIDE, :SIDE]
            field[:] = ink / max(ink.max(), 1e-9)
    down, across = sheet.shape
    axes.imshow(sheet, cmap="gray_r", vmin=0, vmax=1, extent=(0, across, down, 0))
    axes.set(xlim=(0, across - GAP), ylim=(down - GAP, -above), xticks=[], yticks=[])
    axes.spines[:].set_visible(False)
    axes.tick_params(length=0)
    return [row * height + SIDE for row in range(len(rows))]


def name_rows(axes, ends: list[float], names: list[str], colours: list[str]) -> None:
    """Write the name of each row of digits at its left."""
    axes.set_yticks([end - SIDE / 2 for end in ends], names)
    for label, colour in zip(axes.get_yticklabels(), colours):
        label.set_color(colour)


@styled()
def digits(images, labels, each: int = 6) -> dict[int, int]:
    """Show the first images of each digit, a row a digit, and return how many images each digit has.

    images: (N, 28, 28); labels: (N,).
    """
    labels = torch.as_tensor(labels)
    counts = {digit: int((labels == digit).sum()) for digit in sorted(set(labels.tolist()))}
    rows = [[images[place] for place in torch.nonzero(labels == digit)[:each, 0].tolist()] for digit in counts]
    kinds = [kind_of(digit) for digit in counts]
    figure, axes = plt.subplots(figsize=(0.8 * each + 1, 0.8 * len(counts)), layout="compressed")
    names = [f"{kind} {digit}" for kind, digit in zip(kinds, counts)]
    name_rows(axes, pictures(axes, rows), names, [KINDS[kind].colour for kind in kinds])
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
    figure, axes = plt.subplots(figsize=(1.1 * len(images) + 0.4, 2.8), layout="compressed")
    pictures(axes, [images], above=ABOVE)
    places = np.linspace(-9, 9, len(data.KNOWN))
    for number, (target, title, colour) in enumerate(zip(targets, titles, colours)):
        axes.text(middle(number), -2, title, fontsize=8, color=colour, ha="center", va="bottom")
        axes.bar(middle(number) + places, -BAR * np.array(target), 4.5, bottom=FLOOR, color=colour)
    every = [place for number in range(len(images)) for place in middle(number) + places]
    axes.set_xticks(every, [str(digit) for digit in data.KNOWN] * len(images), fontsize=8)
    axes.set_yticks([FLOOR - BAR * share for share in (0, 0.25, 1)], ["0", "0.25", "1"], fontsize=8)
    axes.set_ylim(FLOOR, -ABOVE)
    axes.set_ylabel("target", y=BAR / 2 / (FLOOR + ABOVE))
    one_hot = sum(max(target) == 1 for target in targets)
    show(
        figure,
        "samples and their target vectors",
        f"Of {len(targets)} samples, {one_hot} have a target vector with a 1, {len(targets) - one_hot} have none.",
        "one full bar under each 4, 5, 8 and 9, at its own class; four low bars under every other digit.",
        "a bar under the wrong class, or no bars at all under a digit that is unknown.",
    )
