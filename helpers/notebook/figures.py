"""The figures that are open. Importing matplotlib takes a while, so this room does not: whoever draws has done it."""

import sys


def open_ones() -> set[int]:
    """Return the numbers of the open figures."""
    pyplot = sys.modules.get("matplotlib.pyplot")
    return set(pyplot.get_fignums()) if pyplot else set()


def close_all_but(these: set[int]) -> None:
    """Close the figures that have been opened since."""
    for number in open_ones() - these:
        sys.modules["matplotlib.pyplot"].close(number)
