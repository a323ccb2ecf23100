"""The progress bar, and what a training says of its epochs while it runs."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import ipywidgets
from IPython.display import display

from ..outcome import print_wrapped
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


@contextmanager
def epoch_by_epoch(fit, epochs: int) -> Iterator[list]:
    """Print what each epoch of `fit` gives as soon as it is there, and collect the pairs (train, validation).

    epochs: how many `fit` was asked for, which tells the time that is left.
    An interrupted training ends here without an error if an epoch is complete: the list holds what there is.
    """
    names = getattr(fit, "__globals__", {})  # where `fit` finds the two functions that it calls
    own = {name: names[name] for name in ("train_epoch", "validate") if callable(names.get(name))}
    history: list[tuple] = []
    trained: list = []
    begin = time.monotonic()

    def train_epoch(*given, **named):
        trained[:] = [own["train_epoch"](*given, **named)]
        return trained[0]

    def validate(*given, **named):
        result = own["validate"](*given, **named)
        if trained:
            history.append((trained.pop(), result))
            print(f"epoch {len(history):2}{_said(result)}{_left(len(history), epochs, begin)}", flush=True)
        return result

    if len(own) == 2:
        names.update(train_epoch=train_epoch, validate=validate)
    try:
        yield history
    except KeyboardInterrupt:
        if not history:
            raise
        print_wrapped(f"Interrupted after {len(history)} complete epochs. The network keeps what it has learned.")
    finally:
        names.update(own)


def _said(means) -> str:
    """Return loss and confidences in words; they may be anything as long as `validate` is not right."""
    try:
        loss, known, unknown = means
        return f"  loss {loss:.3f}  known {known:.2f}  unknown {unknown:.2f}"
    except (TypeError, ValueError):
        return ""


def _left(done: int, epochs: int, begin: float) -> str:
    """Return how long the other epochs will take, if they take as long as those before."""
    seconds = (time.monotonic() - begin) / done * (epochs - done)
    if seconds <= 0:
        return ""
    return f"  {seconds:.0f} s left" if seconds < 100 else f"  {seconds / 60:.0f} min left"
