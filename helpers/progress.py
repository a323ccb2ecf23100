"""The board in a terminal: `python -m helpers.progress [FOLDER]`."""

import sys

from .notebook.progress import main, progress

__all__ = ["main", "progress"]

if __name__ == "__main__":
    sys.exit(main())
