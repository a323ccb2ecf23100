"""A submission: what a student handed in."""

from dataclasses import dataclass, field
from pathlib import Path

from ..repair.reading import Parsed
from .choice import Choice
from .files import Reader
from .notebooks import Notebook


@dataclass
class Submission:
    """What a student handed in.

    notebooks: their files, by the task's notebook name, such as `task04_split`. parsed: the same, parsed. others: files
    that are no notebooks, by path. problems: a sentence for each thing that a teacher should know, and for each file
    that is left out. flags: those of the problems that a person should see.
    """

    notebooks: dict[str, bytes] = field(default_factory=dict)
    parsed: dict[str, Parsed] = field(default_factory=dict)
    others: dict[str, bytes] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)


def read_folder(folder: Path) -> Submission:
    """Read a submission; this never raises: at worst there is no notebook, and a sentence says why."""
    reader = Reader()
    reader.read(Path(folder))
    left_out = reader.problems()
    notebooks, others = [], {}
    for path, content in reader.files.items():
        notebook = Notebook.read(path, content)
        if notebook:
            notebooks.append(notebook)
        else:
            others[path] = content
    choice = Choice(notebooks)
    return Submission(
        notebooks={task.notebook: notebook.content for task, notebook in choice.chosen.items()},
        parsed={task.notebook: notebook.parsed for task, notebook in choice.chosen.items() if notebook.parsed},
        others=others,
        problems=left_out + choice.problems,
        flags=left_out + choice.flags,
    )
