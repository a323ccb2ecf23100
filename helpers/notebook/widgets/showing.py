"""How an interactive figure is shown, and what stands in for it where nothing can be moved.

One output holds both: the widget, and a picture of its first view. A front end without widgets, a feedback page and
a notebook that runs headless show the picture. The printed sentence below says the same in words. Nothing in this
output changes from run to run except the widget's id, which stored notebooks leave out. A headless run gets the picture
alone: whoever stores a run with the state of its widgets, as nbconvert does, would show the widget in place of the
picture, and that needs the network.
"""

import ipywidgets
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import display

from ..plots import style

VIEW = "application/vnd.jupyter.widget-view+json"


def offer(widget: ipywidgets.Widget, picture: bytes, width: float, title: str, sentence: str, advice: str) -> None:
    """Show an interactive figure, and print what its first view says.

    picture: its first view; width: of the picture, in inches; advice: what to try.
    """
    if InteractiveShell.initialized():
        content, metadata = style.bundle(picture, title, sentence, width)
        if _can_be_moved():
            content |= {VIEW: {"version_major": 2, "version_minor": 0, "model_id": widget.model_id}}
        display(content, metadata=metadata, raw=True)
    style.say(f"First view: {sentence}")
    style.say(f"Try: {advice}")


def _can_be_moved() -> bool:
    """Return whether somebody may be there: a front end lets the kernel ask for input, and a headless run does not."""
    kernel = getattr(InteractiveShell.instance(), "kernel", None)
    request = kernel.get_parent("shell") if kernel else {}
    return bool(request.get("content", {}).get("allow_stdin", True))


def spoken(sentence: str) -> ipywidgets.HTML:
    """Return a line of text below a figure, which screen readers read out when it changes."""
    line = ipywidgets.HTML(layout={"max_width": "100%"})
    say(line, sentence)
    return line


def say(line: ipywidgets.HTML, sentence: str) -> None:
    """Write a sentence into a line of text."""
    line.value = f'<div aria-live="polite" style="line-height: 1.5">{sentence}</div>'
