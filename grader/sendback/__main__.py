"""Run as `python -m grader.sendback`."""

import sys

from .command import main

if __name__ == "__main__":
    sys.exit(main())
