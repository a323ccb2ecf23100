"""Before you hand in: `python -m helpers.ready [FOLDER]` says what the grading machine may not have."""

import sys

from .notebook.ready import main, ready

__all__ = ["main", "ready"]

if __name__ == "__main__":
    sys.exit(main())
