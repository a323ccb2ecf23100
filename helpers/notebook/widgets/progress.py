"""The progress bar, and what a training says of its epochs while it runs."""

from collections.abc import Iterator
from contextlib import contextmanager

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


@contextmanager
def epoch_by_epoch(fit) -> Iterator[list]:
    """Print what each epoch of `fit` gives as soon as it is there, and collect the pairs (train, validation).

    An interrupted training ends here without an error if an epoch is complete: the list holds what there is.
    """
    names = getattr(fit, "__globals__", {})  # where `fit` finds the two functions that it calls
    own = {name: names[name] for name in ("train_epoch", "validate") if callable(names.get(name))}
    history: list[tuple] = []
    trained: list = []

    def train_epoch(*given, **named):
        trained[:] = [own["train_epoch"](*given, **named)]
        return trained[0]

    def validate(*given, **named):
        result = own["validate"](*given, **named)
        if trained:
            history.append((trained.pop(), result))
            print(_line(len(history), result), flush=True)
        return result

    if len(own) == 2:
        names.update(train_epoch=train_epoch, validate=validate)
    try:
        yield history
    except KeyboardInterrupt:
        if not history:
            raise
        print(f"Interrupted. What the network has learned in {len(history)} complete epochs and a bit is kept.")
    finally:
        names.update(own)


def _line(epoch: int, means) -> str:
    """Return a line on an epoch; the means may be anything as long as `validate` is not right."""
    try:
        loss, known, unknown = means
        return f"epoch {epoch:2}  loss {loss:.3f}  confidence: known {known:.2f}, unknown {unknown:.2f}"
    except (TypeError, ValueError):
        return f"epoch {epoch:2}"
