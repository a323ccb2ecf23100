"""Interactive figures and the progress bar, made of ipywidgets; each says the same in print without them."""

import ipywidgets
from IPython.display import display
from IPython.utils.capture import capture_output

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
        with capture_output(stderr=False) as shown:
            plots.rate_curves(thresholds, known, unknown, threshold)
            print(f"CCR {known_rate(threshold):.3f}   FPR {unknown_rate(threshold):.3f}")
        _put(shown, figure)

    slider.observe(draw, names="value")
    display(ipywidgets.VBox([slider, figure]))
    draw({"new": start})
    return slider


def _put(shown, into: ipywidgets.Output) -> None:
    """Show in a widget what has been captured, in place of what it shows.

    `with into:` would do that too. But nbclient answers what is printed there, and often misses the end of the cell
    meanwhile. Then it waits until the cell's time is over: ten minutes when nbgrader grades.
    """
    figures = [{"output_type": "display_data", "data": one.data, "metadata": one.metadata} for one in shown.outputs]
    into.outputs = (*figures, {"output_type": "stream", "name": "stdout", "text": shown.stdout})
