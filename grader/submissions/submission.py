"""A submission: what a student handed in."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from ..repair.reading import Parsed
from .choice import Choice
from .files import Reader
from .notebooks import Notebook


@dataclass
class Submission:
    """What a student handed in.

    notebooks: their files, by the task's notebook name, such as `task04_split`. parsed: those that are graded, parsed.
    doubtful: those that wait until a person has had a look, parsed. rivals: files with other answers to the same tasks,
    by path. others: files that are no notebooks, by path. problems: a sentence for each thing that a teacher should
    know, and for each file that is left out. flags: those of the problems that a person should see.
    """

    notebooks: dict[str, bytes] = field(default_factory=dict)
    parsed: dict[str, Parsed] = field(default_factory=dict)
    doubtful: dict[str, Parsed] = field(default_factory=dict)
    rivals: dict[str, bytes] = field(default_factory=dict)
    others: dict[str, bytes] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)

    def settled(self) -> "Submission":
        """Return it as it is graded after a person has seen what is doubtful."""
        return replace(self, parsed={**self.parsed, **self.doubtful}, doubtful={})


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
    parsed = {task: notebook.parsed for task, notebook in choice.chosen.items() if notebook.parsed}
    return Submission(
        notebooks={task.notebook: notebook.content for task, notebook in choice.chosen.items()},
        parsed={task.notebook: found for task, found in parsed.items() if task not in choice.doubtful},
        doubtful={task.notebook: found for task, found in parsed.items() if task in choice.doubtful},
        rivals={rival.path: rival.content for _, *others in choice.rivals.values() for rival in others},
        others=others,
        problems=left_out + choice.problems,
        flags=left_out + choice.flags,
    )
