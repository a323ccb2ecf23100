"""The setup cell imports this module first: a line then says what is awaited if the cell takes long.

Nearly all of that time goes into imports. So this module must import nothing that takes long itself.
"""

import contextlib
import sys

from .waiting import request, waiting

_cell = contextlib.ExitStack()


def _begin(*_: object) -> None:
    code = request().get("code", "")
    if f"from {__package__} import setup" in code:
        work = " and your earlier answers" if "earlier.summary()" in code else ""
        _cell.enter_context(waiting(f"Loading PyTorch{work}: up to half a minute."))


def _end(*_: object) -> None:
    _cell.close()


if "IPython" in sys.modules and sys.modules["IPython"].get_ipython() is not None:
    _events = sys.modules["IPython"].get_ipython().events
    _events.register("pre_run_cell", _begin)
    _events.register("post_run_cell", _end)
    _begin()  # the cell that imports this runs already
