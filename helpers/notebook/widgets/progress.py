"""The progress bar."""

import ipywidgets
from IPython.display import display

from ..probes.probing import probing


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
