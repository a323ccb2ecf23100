"""Check your machine: `python -m helpers.machine`."""

import sys

from .notebook.machine import check, main

__all__ = ["check", "main"]

if __name__ == "__main__":
    sys.exit(main())
