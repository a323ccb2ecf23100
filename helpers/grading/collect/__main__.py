"""`python -m helpers.grading.collect`."""

import sys

from .command import main

sys.exit(main())
