"""Tells a class from one student by the shape of what came, and says when the shape does not tell.

Nothing is guessed in silence: a class is read as one only if names tell students apart, and that is said.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress

from helpers.tasks import TASKS

from ..submissions import Choice, Notebook
from ..submissions.whose import STEMS, name_in, people_in
from .entries import Entry, open_zip, zip_entries
from .layouts import BESIDE

OURS = re.compile(rf".*({STEMS}|task[ _-]?\d).*\.ipynb.*", re.DOTALL | re.IGNORECASE)


def shape_of(entries: list[Entry], is_student: Callable[[str], bool]) -> str:
    """Return whether a zip that no LMS has made holds a `class`, or the work of one `student`; else `unclear`.

    is_student: whether a name is that of a student.
    """
    tops: dict[str, set[str]] = defaultdict(set)  # the tasks, by the name at the top that may be a student's
    loose = False
    for entry in entries:
        top, _, rest = entry.path.partition("/")
        name = _name_at_the_top(entry, top, rest)
        if name:
            tops[name] |= {rest.split("/")[-1] if rest else top} if not entry.folder else set()
        elif not rest and not entry.folder and not BESIDE.fullmatch(top) and not top.lower().endswith((".txt", ".md")):
            loose = True  # a notebook beside folders
    zips = all(entry.is_zip and "/" not in entry.path for entry in entries)
    holding = {name: files for name, files in tops.items() if zips or any(map(_is_ours, files))}
    if len(holding) < 2 or loose:
        return "student"
    people = [name for name in holding if is_student(name)]
    if len(people) == len(holding):
        return "class" if zips or _shared(holding) else "unclear"
    return "unclear" if len(people) > 1 or zips else "student"


def _name_at_the_top(entry: Entry, top: str, rest: str) -> str:
    """Return the name of a folder or a zip, or that before a task's name; it is empty for any other file."""
    if rest or entry.folder:
        return "" if any(task.notebook == top for task in TASKS) else top
    if entry.is_zip:
        return "" if re.match(r"task[ _-]?\d", top, re.IGNORECASE) else top[:-4]
    who = name_in(top)
    return who[0] if who else ""


def _is_ours(file: str) -> bool:
    return bool(OURS.fullmatch(file)) or file.lower().endswith(".zip")


def _shared(holding: dict[str, set[str]]) -> bool:
    """Return whether two of them hold the same task, or a zip each, which only different students should."""
    tasks = [
        task for files in holding.values() for task in {_task_in(file) for file in files if _is_ours(file)} - {None}
    ]
    return len(tasks) > len(set(tasks))


def _task_in(file: str) -> str | None:
    if file.lower().endswith(".zip"):
        return "zip"
    return next((task.notebook for task in TASKS if task.notebook in file), None)


def is_ours(files: dict[str, bytes]) -> bool:
    """Return whether files hold a notebook of this exercise, by its name or by its cells, perhaps in a zip."""
    notebooks = [path for path in files if ".ipynb" in path.lower()]
    packed = [name for path in files if path.lower().endswith(".zip") for name in _names_in(files[path])]
    if any(OURS.fullmatch(path.split("/")[-1]) for path in notebooks + packed):
        return True
    read = (Notebook.read(path, files[path]) for path in notebooks)
    return any(notebook and notebook.answers for notebook in read)


def _names_in(content: bytes) -> list[str]:
    """Return the names of the files in a zip; of one that cannot be read, none."""
    with suppress(Exception), open_zip(content) as archive:  # whatever a damaged zip makes Python raise
        return [entry.path for entry in zip_entries(archive)]
    return []


def doubt(files: dict[str, bytes]) -> str:
    """Return why the files of one hand-in may be those of several students, or several versions; or nothing."""
    places: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for path in files:
        folder, _, file = path.rpartition("/")
        _, task = name_in(file) or ("", file)
        if any(task == each.file for each in TASKS):
            places[task].setdefault(folder, []).append(path)
    names = people_in(path.split("/")[-1] for path in files)
    if len(names) > 1:
        return f"it holds the names {' and '.join(sorted(names)[:3])}"
    for task, folders in places.items():
        paths = [found[0] for found in folders.values()]
        if len(paths) > 1 and _are_rivals([files[path] for path in paths]):
            return f"it holds {task} {'twice' if len(paths) == 2 else f'{len(paths)} times'}, {' and '.join(paths[:3])}"
    return ""


def _are_rivals(contents: list[bytes]) -> bool:
    """Return whether more than one of a task's notebooks may be meant to be graded; one as it was released is not."""
    notebooks = [Notebook.read("a.ipynb", content) for content in contents]
    untouched = [book for book in notebooks if book and book.answers and not any(book.answers.values())]
    return len(contents) - len(untouched) > 1


def doubt_in_grading(files: dict[str, bytes]) -> str:
    """Return a sentence on what in the files of one student will not be graded unasked, or nothing."""
    paths = [path for path in files if ".ipynb" in path.lower()]
    names = {path.split("/")[-1] for path in paths} & {task.file for task in TASKS}
    if len(paths) == len(names):  # one notebook a task, as almost always: no need to read them
        return ""
    doubts = Choice([notebook for path in paths if (notebook := Notebook.read(path, files[path]))]).doubts
    if not doubts:
        return ""
    also = f" (and {len(doubts) - 1} more of this kind)" if len(doubts) > 1 else ""
    return f"{doubts[0]}{also}. `make grade` asks before it grades one: delete those that do not count"
