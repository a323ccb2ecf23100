"""Reads what a student handed in: finds the tasks' notebooks, whatever they are called and wherever they lie.

No code is run, and only plain files inside the folder are opened. A sentence reports each file that is left out.

| room         | its one job                                                |
| ------------ | ---------------------------------------------------------- |
| `files`      | reads plain files, and notebooks in zip files              |
| `notebooks`  | finds notebooks, and the answers that are written in them  |
| `choice`     | chooses the notebook of each task                          |
| `whose`      | tells whose a notebook is by the name of its file          |
| `words`      | words that are no names of students                        |
| `submission` | a submission: notebooks, other files, and problems         |
| `ids`        | the one rule for students' ids, and for names in a terminal |
"""

from .choice import Choice
from .files import ARCHIVES, PLAIN_FILES, is_ignored, size_of
from .ids import is_id, named, printable, student_id
from .notebooks import Notebook
from .submission import Submission, read_folder

__all__ = [
    "ARCHIVES",
    "PLAIN_FILES",
    "Choice",
    "Notebook",
    "Submission",
    "is_id",
    "is_ignored",
    "named",
    "printable",
    "read_folder",
    "size_of",
    "student_id",
]
