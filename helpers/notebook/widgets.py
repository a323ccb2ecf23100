"""Interactive figures and the progress bar, made of ipywidgets; each says the same in print without them."""

import ipywidgets
from IPython.display import display

from . import plots
from .probes.probing import probing


def progress_bar(steps, label: str):
    """Go through `steps` (with a length), showing how far it has come; nothing is shown while a check runs."""
    if probing():
        yield from steps
        return
    bar = ipywidgets.IntProgress(min=0, max=len(steps), description=label)
    display(bar)
    for step in steps:
        yield step
        bar.value += 1
    bar.bar_style = "success"


def threshold_slider(known_rate, unknown_rate, start: float, thresholds) -> ipywidgets.FloatSlider:
    """Show CCR and FPR with a slider for the threshold, and return the slider.

    known_rate and unknown_rate: threshold -> rate; thresholds: those to draw the curves at.
    """
    known, unknown = [known_rate(value) for value in thresholds], [unknown_rate(value) for value in thresholds]
    slider = ipywidgets.FloatSlider(
        value=start, min=0, max=1, step=0.005, description="threshold", readout_format=".3f"
    )
    figure = ipywidgets.Output()

    def draw(change) -> None:
        threshold = change["new"]
        with figure:
            figure.clear_output(wait=True)
            plots.rate_curves(thresholds, known, unknown, threshold)
            print(f"CCR {known_rate(threshold):.3f}   FPR {unknown_rate(threshold):.3f}")

    slider.observe(draw, names="value")
    display(ipywidgets.VBox([slider, figure]))
    draw({"new": start})
    return slider
