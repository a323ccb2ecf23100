"""Bars that tests draw sooner are matplotlib's own, to the pixel."""

import bars
import matplotlib
import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.patches import Circle, Rectangle

matplotlib.use("agg")


def drawn_bars(scale):
    """Return the limits that matplotlib finds for bars of all kinds, and for what is no bar, and the pixels of all."""
    figure, axes = plt.subplots()
    axes.set(xscale=scale, yscale=scale)
    found = []
    for draw in (
        lambda: axes.bar([1, 2, 3], [0.5, 3, -2], width=[0.3, 1, 0]),
        lambda: axes.bar([4, 5], [0, np.nan]),
        lambda: axes.bar([0], [0], width=0),
        lambda: axes.barh([7, 8], [9, -1], left=2),
        lambda: axes.hist([3.0, 11, 12.5], bins=4, density=True),
        lambda: axes.axvspan(20, 30),
        lambda: axes.add_patch(Rectangle((25, 9), 6, 4, angle=30)),
        lambda: axes.add_patch(Circle((30, 10), 5)),
    ):
        draw()
        found += [axes.dataLim.get_points().tolist(), axes.dataLim.minpos.tolist()]
    axes.grid(True)
    axes.set(xlabel="x", ylabel="y", title="title", ylim=(0.1, 8))
    figure.canvas.draw()
    return found, np.asarray(figure.canvas.buffer_rgba()).tobytes()


@pytest.mark.parametrize("scale", ["linear", "log"])
def test_bars_that_are_drawn_sooner_are_the_same(scale):
    with bars.drawn_sooner():
        sooner = drawn_bars(scale)
    assert sooner == drawn_bars(scale)
