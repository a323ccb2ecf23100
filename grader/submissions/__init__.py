"""Reads what a student handed in: finds the tasks' notebooks, whatever they are called and wherever they lie.

No code is run, and only plain files inside the folder are opened. A sentence reports each file that is left out.

| room         | its one job                                                |
| ------------ | ---------------------------------------------------------- |
| `files`      | reads plain files, and notebooks in zip files              |
| `notebooks`  | chooses the notebook of each task                          |
| `submission` | a submission: notebooks, other files, and problems         |
"""

from .files import ARCHIVES, PLAIN_FILES
from .submission import Submission, read_folder

__all__ = ["ARCHIVES", "PLAIN_FILES", "Submission", "read_folder"]
