"""Reads what a student handed in: finds the tasks' notebooks, whatever they are called and wherever they lie.

Nothing here is run, and nothing but plain files inside the folder is opened. What is left out is reported.

| room         | its one job                                                |
| ------------ | ---------------------------------------------------------- |
| `files`      | reads plain files, and notebooks in zip files              |
| `notebooks`  | chooses the notebook of each task                          |
| `submission` | a submission: notebooks, other files, and what is amiss    |
"""

from .files import ARCHIVES, PLAIN_FILES
from .submission import Submission, read_folder

__all__ = ["ARCHIVES", "PLAIN_FILES", "Submission", "read_folder"]
