"""The figure that the exercise begins with: a network that is sure of digits that it has never seen."""

import matplotlib.pyplot as plt
import numpy as np
import torch

from .. import data
from . import ready_made
from .samples import middle, pictures
from .style import GREEN, INK, MARK, show, styled

SURE = 0.9
EACH = 3  # images of each digit
CLOSED, YOURS = "closed-set network", "your network"
# An answer of a network that stands alone, and of two that stand side by side: the class and its score.
SAYS = {(1, CLOSED): "says {}\nscore {:.2f}", (2, CLOSED): "closed: {}, {:.2f}", (2, YOURS): "yours: {}, {:.2f}"}


@styled()
def fooled(logits=None, images=None, digits=None) -> dict[str, float]:
    """Show what a network says about digits that it has never seen, and return the share of which it is sure.

    logits: (N, 4) of your own network, to stand beside the ready-made closed-set network; images: (N, 28, 28), from 0
    to 255, and digits: (N,), of the same samples. Without them: the test images.
    """
    if images is None:
        images, digits = data.read(train=False)
    images, digits = np.asarray(images), np.asarray(digits)
    never_seen = np.isin(digits, data.UNKNOWN_UNKNOWN)
    said = {CLOSED: _scores(ready_made.closed_set_logits(images[never_seen]))}
    if logits is not None:
        said[YOURS] = _scores(np.asarray(torch.as_tensor(logits).detach().cpu())[never_seen])
    images, digits = images[never_seen], digits[never_seen]
    chosen = [place for digit in data.UNKNOWN_UNKNOWN for place in np.flatnonzero(digits == digit)[:EACH]]
    figure, axes = plt.subplots(figsize=(1.25 * len(chosen), 2.1), layout="compressed")
    [end] = pictures(axes, [[images[place] for place in chosen]], above=8, below=11)
    for number, place in enumerate(chosen):
        axes.text(middle(number), -2, f"a {digits[place]}", color=GREEN, fontsize=11, ha="center", va="bottom")
        for line, (name, (scores, named)) in enumerate(said.items()):
            words = SAYS[len(said), name].format(named[place], scores[place])
            axes.annotate(
                words,
                (middle(number), end),
                (0, -5 - 15 * line),
                textcoords="offset points",
                annotation_clip=False,
                color=MARK if scores[place] >= SURE else INK,
                fontsize=10,
                ha="center",
                va="top",
            )
    shares = {name: float(np.mean(scores >= SURE)) for name, (scores, _) in said.items()}
    total = len(digits)
    told = [f"{name} is sure of {round(share * total)} ({share:.0%})" for name, share in shares.items()]
    show(
        figure,
        "what a network says about digits that it has never seen",
        f"Of {total} images of 1 and 6, which it has never seen, the {'; '.join(told)}: its score is at least {SURE}.",
        "a network that has learned 4, 5, 8 and 9 alone must answer with one of them, and most of its answers are sure."
        if logits is None
        else "far fewer sure answers of your network.",
        ""
        if logits is None
        else "two shares that are about the same: your network was not trained with unknown digits.",
    )
    return shares


def _scores(logits) -> tuple[np.ndarray, np.ndarray]:
    """Return the largest score of each sample, and the digit that the network names."""
    y = torch.softmax(torch.as_tensor(logits, dtype=torch.float64), dim=1).numpy()
    return y.max(1), np.array(data.KNOWN)[y.argmax(1)]
