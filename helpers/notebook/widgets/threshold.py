"""The interactive figure of the threshold."""

import ipywidgets
import matplotlib.pyplot as plt
import numpy as np

from ..plots.decisions import Table, counts
from ..plots.rates import FAR, Scores, dot, draw_oscr, in_percent, opened, opened_axis
from ..plots.style import KINDS, MARK, SHOWN, WIDE, styled
from .moving import Moving, image
from .showing import offer, say, spoken

BINS = 60


class ThresholdFigure:
    """Scores with a threshold, the answers that follow from it, and its place on the OSCR lines."""

    @styled()
    def __init__(self, logits, digits):
        self.scores = Scores(logits, digits)
        figure = plt.figure(figsize=(WIDE + 0.6, 6.6))
        above, below = figure.add_gridspec(2, 1, height_ratios=(1, 1.9))
        histogram = figure.add_subplot(above)
        left, right = below.subgridspec(1, 2, width_ratios=(1.25, 1))
        table, oscr = figure.add_subplot(left), figure.add_subplot(right)
        self._draw_histogram(histogram)
        draw_oscr(oscr, self.scores)
        oscr.set_title("OSCR")
        self.table = Table(table, list(counts(self.scores, 0.5)), animated=True)
        self.line = histogram.axvline(0, color=MARK, linewidth=2, animated=True)
        mark = {"color": MARK, "markersize": 10, "fillstyle": "none", "markeredgewidth": 2.2, "animated": True}
        self.dots = {name: oscr.plot([1], [0], "o", **mark)[0] for name in self.scores.unknown_kinds()}
        fields = [artist for parts in self.table.artists.values() for artist in parts[:2]]
        self.moving = Moving(figure, [*fields, self.line, *self.dots.values()])
        self.ends = histogram.get_position().intervalx  # of its axis, as shares of the figure's width

    def _draw_histogram(self, axes) -> None:
        edges = np.linspace(0, FAR, BINS + 1)
        for name, kind in KINDS.items():
            if len(self.scores.of[name]):
                places = opened(self.scores.of[name])
                style = {"color": kind.colour, "linestyle": kind.line, "histtype": "step", "linewidth": 1.6}
                axes.hist(places, edges, weights=np.full(len(places), 1 / len(places)), label=name, **style)
        opened_axis(axes, "largest score (the axis opens up near 1)")
        axes.set(ylabel="share")
        axes.legend(loc="upper right", ncols=3, fontsize="small")

    def picture(self, threshold: float) -> bytes:
        """Return a picture of the figure at a threshold."""
        self.line.set_xdata([opened(threshold)] * 2)
        for name, mark in self.dots.items():
            fpr, ccr = dot(self.scores, name, threshold)
            mark.set_data([fpr], [ccr])
        self.table.fill(counts(self.scores, threshold))
        return self.moving.png()

    def sentence(self, threshold: float) -> str:
        """Return what the figure says at a threshold."""
        return f"At τ = {_short(threshold)}: {in_percent(self.scores.rates_at(threshold))}."


def threshold_explorer(logits, digits, threshold: float) -> ipywidgets.FloatText:
    """Show what follows from a threshold, with a slider as wide as the figure; return the field with the threshold.

    logits: (N, 4), of all samples; digits: (N,), their true digits; threshold: where the slider starts.
    """
    figure = ThresholdFigure(logits, digits)
    threshold = float(threshold)
    picture = image(figure.moving)
    picture.value = figure.picture(threshold)
    place = float(opened(threshold))
    slider = ipywidgets.FloatSlider(place, min=0, max=FAR, step=0.01, readout=False, description="τ")
    # The track runs from end to end of the histogram's axis: the label stands left of it.
    left, right = figure.ends
    slider.style.description_width = f"calc({left / right:.2%} - 14px)"
    slider.layout = {
        "width": f"{right * figure.moving.width * SHOWN + 6:.0f}px",
        "max_width": f"calc({right:.2%} + 6px)",
    }
    field = ipywidgets.FloatText(threshold, step=0.01, description="exactly τ =")
    back = ipywidgets.Button(description=f"back to {_short(threshold)}")
    line = spoken(figure.sentence(threshold))

    def draw(change) -> None:
        picture.value = figure.picture(change["new"])
        say(line, figure.sentence(change["new"]))

    def slide(change) -> None:
        # The slider stands at a rounded place; it says something new only if somebody has moved it.
        if abs(change["new"] - float(opened(field.value))) > slider.step / 2:
            field.value = 1.0 if change["new"] >= FAR else 1 - 10 ** -change["new"]

    def type_in(change) -> None:
        slider.value = float(opened(change["new"]))

    field.observe(draw, names="value")
    field.observe(type_in, names="value")
    slider.observe(slide, names="value")
    back.on_click(lambda _: setattr(field, "value", threshold))
    offer(
        ipywidgets.VBox([picture, slider, ipywidgets.HBox([field, back]), line]),
        picture.value,
        figure.moving.width,
        "a threshold, and what follows from it",
        figure.sentence(threshold),
        "move τ to the right until no unknown unknown is accepted. How many known digits does that cost?",
    )
    return field


def _short(threshold: float) -> str:
    """Return a threshold with as many digits as tell it from 1."""
    return f"{threshold:.4f}" if threshold < 0.999 or threshold >= 1 else f"{threshold:.7f}".rstrip("0")
