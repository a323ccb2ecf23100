"""Tables of a class: the points by task, the report, and what the terminal shows at the end of a run."""

import csv
from collections import Counter
from pathlib import Path

from helpers.tasks import TASKS

from .gradebook import entries
from .gradebook.course import FOLDER, Course
from .gradebook.export import ENCODING, no_formula
from .people import People
from .results import NEEDS_A_LOOK, STATES, Result
from .review import everybody


def points_table(course: Course, names: list[str] | None = None) -> str:
    """Return the points as text: a row a student, a column a task, and means.

    names: the students that are shown (default: all with a graded submission).
    """
    found, most = entries.read(course), entries.graded_cells(course)
    rows = [(name, found[name]) for name in (sorted(found) if names is None else names) if name in found]
    width = max([len("student"), *(len(name) for name, _ in rows)])
    late = any(entry.penalty for _, entry in rows)
    lines = [
        _line("task", width, [str(task.number) for task in TASKS], ["late", "sum"] if late else ["sum"]),
        _line("points", width, _most_by_task(most), [*([""] * late), f"{sum(most.values()):g}"]),
    ]
    for name, entry in rows:
        numbers = [entry.points.get(task.notebook, 0) for task in TASKS]
        ends = [f"{-entry.penalty:g}", f"{entry.total:g}"] if late else [f"{entry.total:g}"]
        lines.append(_line(name, width, [f"{number:g}" for number in numbers], ends))
    if len(rows) > 1:
        means = [sum(entry.points.get(task.notebook, 0) for _, entry in rows) / len(rows) for task in TASKS]
        mean = f"{sum(entry.total for _, entry in rows) / len(rows):.1f}"
        lines.append(_line("mean", width, [f"{number:.1f}" for number in means], [*([""] * late), mean]))
    return "\n".join(lines)


def _most_by_task(most: dict[tuple[str, str], float]) -> list[str]:
    """Return the points that each task gives at most, as text; most: by notebook and cell."""
    return [f"{sum(of for (notebook, _), of in most.items() if notebook == task.notebook):g}" for task in TASKS]


def _line(name: str, width: int, numbers: list[str], ends: list[str]) -> str:
    return f"{name:<{width}}" + "".join(f"{number:>6}" for number in numbers) + "".join(f"{end:>8}" for end in ends)


def report(course: Course, results: list[Result]) -> Path:
    """Write a table of all submissions in submitted/, also of those from other runs; return the file."""
    file, people = course.folder / "report.csv", People(course.folder)
    with open(file, "w", newline="", encoding=ENCODING) as table:
        writer = csv.writer(table)
        writer.writerow(["student", "name", "state", "points", "what there is to say"])
        for result in everybody(course, results):
            points = "" if result.points is None else f"{result.points:g}"
            sentences = "\n".join(result.sentences)
            who = (no_formula(result.student), no_formula(people.get(result.student).shown))
            writer.writerow([*who, result.state, points, no_formula(sentences)])
    return file


def say(course: Course, results: list[Result], seconds: float) -> None:
    """Print the points, how many submissions are in each state, and which of them need a look."""
    graded = [result.student for result in results if result.points is not None]
    if graded:
        print(f"\n{points_table(course, graded)}\n")
    numbers = Counter(result.state for result in results)
    print(", ".join(f"{numbers[state]} {state}" for state in STATES if numbers[state]) + f", in {seconds:.0f} s.")
    for line in ran_again(results):
        print(line)
    looks = [result for result in results if result.state == NEEDS_A_LOOK]
    for result in looks:
        print(f"  {result.line()}")
    if looks:
        command = "make grade" if course.folder == FOLDER else f"python -m grader.grade --folder {course.folder}"
        seen = f"SEEN='{looks[0].student}'" if course.folder == FOLDER else f"--seen '{looks[0].student}'"
        print(f"When you have looked at one, say so, for example: {command} {seen}")


def ran_again(results: list[Result]) -> list[str]:
    """Return a line on the notebooks that have run, if the runs of others were kept."""
    ran = Counter(notebook for result in results for notebook, now in result.ran.items() if now)
    kept = sum(not now for result in results for now in result.ran.values())
    if not kept:
        return []
    tasks = ", ".join(f"Task {task.number}: {ran[task.notebook]}" for task in TASKS if ran[task.notebook])
    number = f"{ran.total()} of {ran.total() + kept}" if tasks else f"None of {kept}"
    which = f" ({tasks})" if tasks else ""
    return [f"{number} notebooks ran{which}: for all others, what they depend on has not changed."]
