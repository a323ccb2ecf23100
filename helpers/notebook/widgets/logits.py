"""Logits on sliders, and what follows from them."""

import ipywidgets
import matplotlib.pyplot as plt
import numpy as np
import torch

from .. import data
from ..plots.style import BLUE, INK, ORANGE, styled
from .moving import Moving
from .showing import offer, say, spoken

UNKNOWN = "unknown"
OPTIONS = [*map(str, data.KNOWN), UNKNOWN]
TARGETS = torch.vstack([torch.eye(4), torch.ones(1, 4) / 4])  # a row for each option
SHIFT = 10


class LogitFigure:
    """Softmax, target and gradient of one sample as bars."""

    @styled()
    def __init__(self, loss=None, confidence=None):
        self.loss = loss or torch.nn.functional.cross_entropy
        self.confidence = confidence
        figure, (left, right) = plt.subplots(1, 2, figsize=(8, 3.0))
        names, places = [str(digit) for digit in data.KNOWN], np.arange(len(data.KNOWN))
        bars = {"animated": True, "align": "center"}
        self.softmax = left.bar(places, 0, 0.7, color=BLUE, label="softmax y", **bars)
        self.target = left.bar(places, 0, 0.84, color="none", edgecolor=ORANGE, linewidth=2, label="target t", **bars)
        self.slope = right.bar(places, 0, 0.7, color=BLUE, **bars)
        for axes, limits, label in ((left, (0, 1.05), "probability"), (right, (-1.05, 1.05), "gradient")):
            axes.set_xticks(places, names)
            axes.set(ylim=limits, ylabel=label, xlabel="class")
        right.axhline(0, color=INK, linewidth=0.8)
        left.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=2, fontsize="small")
        right.set_title("gradient: a step goes the other way", fontsize="small")
        self.moving = Moving(figure, [*self.softmax, *self.target, *self.slope])

    def values(self, logits: list[float], target: str) -> dict[str, list[float]]:
        """Return all that follows from logits and a target; "literal" is the loss by the sheet's literal formula."""
        z = torch.tensor([logits], dtype=torch.float32, requires_grad=True)
        t = TARGETS[OPTIONS.index(target)][None]
        loss = self.loss(z, t)
        (slope,) = torch.autograd.grad(loss, z)
        with torch.no_grad():
            right = torch.nn.functional.cross_entropy(z, t)
            literal = right - (1 - 1 / t.shape[1]) * z.logsumexp(1)  # the factor 1/O before the logarithm
            values = {
                "softmax": z.softmax(1)[0],
                "target": t[0],
                "gradient": slope[0],
                "loss": loss.reshape(1),
                "literal": literal,
            }
            if self.confidence is not None:
                values["confidence"] = self.confidence(z, t)
        return {name: value.tolist() for name, value in values.items()}

    def picture(self, values: dict[str, list[float]]) -> bytes:
        """Return a picture of values."""
        for bars, name in ((self.softmax, "softmax"), (self.target, "target"), (self.slope, "gradient")):
            for bar, height in zip(bars, values[name]):
                bar.set_height(height)
        return self.moving.png()


def sentence(values: dict[str, list[float]], shift: float) -> str:
    """Return what the figure says."""
    confident = f" Confidence {values['confidence'][0]:.2f}." if "confidence" in values else ""
    return (
        f"With {shift:g} added to all logits: loss {values['loss'][0]:.2f}; by the formula with the factor 1/O "
        f"{values['literal'][0]:.2f}. Largest probability {max(values['softmax']):.2f}.{confident}"
    )


def logit_sliders(loss=None, confidence=None) -> list[ipywidgets.FloatSlider]:
    """Show softmax, loss and gradient of four logits on sliders, and return the sliders.

    loss and confidence: (logits, targets) -> your own functions; without them, torch's loss and no confidence.
    """
    figure = LogitFigure(loss, confidence)
    layout = {"width": "100%", "max_width": "560px"}
    sliders = [
        ipywidgets.FloatSlider(value, min=-8, max=8, step=0.1, description=f"logit of {digit}", layout=layout)
        for digit, value in zip(data.KNOWN, (2.0, 0.0, 0.0, 0.0))
    ]
    target = ipywidgets.ToggleButtons(options=OPTIONS, value=UNKNOWN, description="target")
    target.style.button_width = "7em"
    add = ipywidgets.Button(description=f"add {SHIFT} to all logits", layout={"width": "auto"})
    reset = ipywidgets.Button(description="back to 0 added", layout={"width": "auto"})
    picture = ipywidgets.Image(
        format="png", layout={"max_width": "100%", "width": f"{figure.moving.width * 100:.0f}px"}
    )
    line, shift = spoken(""), [0.0]

    def draw(_=None) -> None:
        values = figure.values([slider.value + shift[0] for slider in sliders], target.value)
        picture.value = figure.picture(values)
        say(line, sentence(values, shift[0]))

    def shift_to(amount: float) -> None:
        shift[0] = amount
        draw()

    for control in (*sliders, target):
        control.observe(draw, names="value")
    add.on_click(lambda _: shift_to(shift[0] + SHIFT))
    reset.on_click(lambda _: shift_to(0.0))
    draw()
    first = figure.values([slider.value for slider in sliders], target.value)
    offer(
        ipywidgets.VBox([picture, *sliders, target, ipywidgets.HBox([add, reset]), line]),
        picture.value,
        figure.moving.width,
        "four logits, and what follows from them",
        sentence(first, 0.0),
        f"add {SHIFT} to all logits. The loss must not move; by the formula with the factor 1/O it falls.",
    )
    return sliders
