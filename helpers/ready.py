"""Before you hand in: `python -m helpers.ready [FOLDER]` says what the grading machine may not have."""

import argparse
import io
import os
import sys
from pathlib import Path

from .notebook import folder


def main() -> int:
    """Print the lines on a folder; return 1 if there is something to look at, and 2 if there are no notebooks."""
    parser = argparse.ArgumentParser(
        prog="python -m helpers.ready", description="Say what the grading machine may not have."
    )
    parser.add_argument("folder", nargs="?", default=".", help="where the notebooks are (the current folder)")
    place = Path(parser.parse_args().folder).expanduser()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal may lack some letters
    if not place.is_dir():
        print(f"{place} is no folder: name the folder that your ten notebooks are in.")
        return 2
    os.chdir(place)
    from .notebook.ready import lines  # this takes seconds, which nobody need wait for who asks for help

    found = lines()
    print(*found, sep="\n")
    if not folder.holds_some(folder.of_notebooks()):
        return 2
    return int(len(found) > 1)


if __name__ == "__main__":
    sys.exit(main())
