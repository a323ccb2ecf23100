"""The figures that are open. Who draws imports matplotlib, which takes a while: this room does not."""

import sys


def open_ones() -> set[int]:
    """Return the numbers of the open figures."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    return set(pyplot.get_fignums()) if pyplot else set()


def close_all_but(these: set[int]) -> None:
    """Close the figures that have been opened since."""
    for number in open_ones() - these:
        sys.modules["matplotlib.pyplot"].close(number)
