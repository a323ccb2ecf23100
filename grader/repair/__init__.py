"""Mends a notebook that a student handed in, so that nbgrader takes it as if it were the release with answers.

`parse` reads the file, `source_cells` gets the release's cells from the gradebook, `repair` puts the two together.
All that the student wrote is kept: a cell that is out of place becomes an ordinary cell, and is never dropped.

| room      | its one job                                              |
| --------- | -------------------------------------------------------- |
| `reading` | reads the file of a notebook                             |
| `release` | the release's cells, as nbgrader's gradebook keeps them  |
| `mending` | puts the two together                                    |
"""

from .mending import repair
from .reading import Unreadable, defines, parse
from .release import SourceCell, release_order, source_cells

__all__ = ["SourceCell", "Unreadable", "defines", "parse", "release_order", "repair", "source_cells"]
