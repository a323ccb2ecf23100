"""The board in a terminal: `python -m helpers.progress [FOLDER]`."""

import argparse
import io
import os
import sys

from .notebook.words import on_one_line


def main() -> int:
    """Print the board of a folder; return 2 if there is nothing to show."""
    parser = argparse.ArgumentParser(
        prog="python -m helpers.progress",
        description="Show the ten tasks, their states and their points, read from saved notebooks.",
    )
    parser.add_argument("folder", nargs="?", default=".", help="where the notebooks are (the current folder)")
    place = parser.parse_args().folder
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal may lack some letters
    try:
        os.chdir(place)
    except OSError as error:
        print(
            f"The folder {on_one_line(place)} cannot be entered ({error.strerror}): name the folder that your ten "
            "notebooks are in."
        )
        return 2
    import matplotlib  # these take seconds, which nobody need wait for who asks for help

    from .notebook.progress import progress

    matplotlib.use("agg")  # no window
    board = progress()
    print(board)
    return 0 if board.rows else 2


if __name__ == "__main__":
    sys.exit(main())
