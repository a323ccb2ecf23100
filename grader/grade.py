"""Grade a class: `python -m grader.grade` (`--help` says how).

Submissions are marked side by side, each in a sandbox, and recorded one after another by nbgrader. A run that was cut
off goes on where it stopped; another run grades what has changed.
"""

import argparse
import collections
import concurrent.futures
import contextlib
import csv
import json
import os
import re
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tqdm import tqdm

from helpers.notebook.data import DataError
from helpers.tasks import ASSIGNMENT, TASKS

from .autograde.results import Settings
from .local import LocalWorkers
from .recording import FOLDER, Course, Done, Release, digest_of_kit, digest_of_release, digest_of_submission
from .sandbox import Unusable
from .sandbox.start import look_for
from .submissions import Submission, read_folder

GRADED, WITH_A_PROBLEM, NEEDS_A_LOOK = "graded", "graded with a problem", "needs a look"
STATES = (GRADED, WITH_A_PROBLEM, NEEDS_A_LOOK)
ATTEMPTS = 3  # at a submission whose worker ends
ALL_FINE, FAILED, USAGE, TO_BE_SEEN, INTERRUPTED = 0, 1, 2, 3, 130
SPENT = "spent.json"  # the seconds of the last run, by what for, for the benchmark
POINTS = sum(sum(task.points.values()) for task in TASKS)


@dataclass
class Result:
    """What became of one submission."""

    student: str
    state: str
    sentences: list[str] = field(default_factory=list)
    points: float | None = None
    seconds: float = 0.0
    submission: str = ""  # fingerprints of what was graded, by which release
    release: str = ""


def grade(
    course: Course,
    settings: Settings,
    workers,
    students: list[str] | None = None,
    force: bool = False,
    show: Callable[[str], None] = tqdm.write,
    spent: dict[str, float] | None = None,
) -> list[Result]:
    """Grade what has changed, or all with `force`; return the results of all submissions, graded now or before.

    spent: where to add up the seconds that all submissions took, by what for. Raises `ValueError` for a release that
    cannot be graded so, and `Unusable` where there is no sandbox.
    """
    candidates = list(found(course, students))
    if force or any(not problem and _result_of(course, student) is None for student, problem in candidates):
        workers.warm(settings)
    released = course.register()
    release = digest_of_release(released, settings.epochs, os.environ.get("OPEN_SET_DATA", ""))
    spent = {} if spent is None else spent
    results, sizes, graded = {}, {}, course.graded()
    for student, problem in candidates:
        if problem:
            results[student] = Result(student, NEEDS_A_LOOK, [problem])
            show(_line(results[student]))
            continue
        before = _result_of(course, student)
        submission = _read(course, student)
        digest = digest_of_submission(submission)
        if before and not force and (before.submission, before.release) == (digest, release) and student in graded:
            results[student] = before
        else:
            sizes[student] = sum(map(len, submission.notebooks.values()))
    # The largest first: one that takes long, begun at the end, would leave the other workers idle.
    waiting = collections.deque(sorted(sizes, key=sizes.get, reverse=True))
    with tqdm(total=len(waiting), unit="submission", disable=not waiting, dynamic_ncols=True) as bar:
        for result, submission in _done(course, released, settings, workers, waiting, bar, spent):
            results[result.student] = result
            if result.points is not None:  # otherwise the next run is to try again
                result.submission, result.release = digest_of_submission(submission), release
            _keep(course, result)
            bar.update()
            if result.state != GRADED:
                show(_line(result))
    return [results[student] for student in sorted(results)]


def found(course: Course, students: list[str] | None) -> Iterator[tuple[str, str]]:
    """Yield each student of submitted/, and what is wrong if there is no submission that could be graded."""
    submitted = course.step("submitted")
    names = students or sorted(path.name for path in submitted.glob("*") if not path.name.startswith("."))
    for name in names:
        folder = submitted / name
        if folder.is_symlink() or (folder / ASSIGNMENT).is_symlink():
            yield name, "is a link: put the folder itself there."
        elif not folder.is_dir():
            yield name, f"is no folder of a student: submissions are in submitted/STUDENT/{ASSIGNMENT}/."
        elif not re.fullmatch(r"[\w .@+-]+", name) or name != name.strip():
            yield name, "has a name that nbgrader cannot work with: use letters, digits, spaces and . _ - @ + alone."
        elif not (folder / ASSIGNMENT).is_dir():
            yield name, f"has no folder {ASSIGNMENT}/: put the notebooks into submitted/{name}/{ASSIGNMENT}/."
        else:
            yield name, ""


def _read(course: Course, student: str) -> Submission:
    return read_folder(course.step("submitted") / student / ASSIGNMENT)


def _done(
    course: Course,
    release: Release,
    settings: Settings,
    workers,
    waiting: collections.deque,
    bar: tqdm,
    spent: dict[str, float],
) -> Iterator[tuple[Result, Submission]]:
    """Let workers mark, and take over what they give as it comes."""
    shared = workers.share(release)
    running: dict[concurrent.futures.Future, tuple[str, Submission, float]] = {}
    attempts = collections.Counter()
    try:
        while waiting or running:
            while waiting and len(running) < workers.number + 2:
                # What a worker has ended with runs alone, so that it costs no other submission an attempt.
                if running and (attempts[waiting[0]] or any(attempts[student] for student, _, _ in running.values())):
                    break
                student = waiting.popleft()
                submission = _read(course, student)
                try:
                    future = workers.submit(student, submission, shared, settings, digest_of_kit())
                except BrokenProcessPool:
                    waiting.appendleft(student)
                    break
                running[future] = student, submission, time.monotonic()
            bar.set_postfix_str(f"{min(len(running), workers.number)} running")
            done, _ = concurrent.futures.wait(running, return_when=concurrent.futures.FIRST_COMPLETED)
            broken = not done
            for future in done:
                student, submission, started = running.pop(future)
                try:
                    what = future.result()
                except workers.lost as error:
                    broken = broken or isinstance(error, BrokenProcessPool)
                    attempts[student] += 1
                    if attempts[student] < ATTEMPTS:
                        waiting.append(student)
                    else:
                        yield (
                            Result(student, NEEDS_A_LOOK, [f"was given up: its worker has ended {ATTEMPTS} times."]),
                            submission,
                        )
                    continue
                except Unusable:
                    raise
                except Exception as error:
                    _note(course, student, traceback.format_exc())
                    first = str(error).split("\n")[0]
                    yield (
                        Result(
                            student,
                            NEEDS_A_LOOK,
                            [f"could not be graded ({type(error).__name__}: {first}); logs/{student}.log says more."],
                        ),
                        submission,
                    )
                    continue
                since = time.monotonic()
                result = _taken(course, student, submission, what, since - started)
                for key, seconds in {
                    **what.spent,
                    "marking": sum(what.seconds.values()),
                    "taking over": time.monotonic() - since,
                }.items():
                    spent[key] = spent.get(key, 0) + seconds
                yield result, submission
            if broken:
                for student, _, _ in running.values():
                    waiting.appendleft(student)
                running.clear()
                workers.renew()
    finally:
        for future in running:
            future.cancel()


def _taken(course: Course, student: str, submission: Submission, done: Done, seconds: float) -> Result:
    """Take over what a worker has done."""
    sentences = [*done.looks, *done.problems]
    points = course.take(student, done.converted)
    _note(
        course,
        student,
        "".join(f"{sentence}\n" for sentence in sentences)
        + "".join(f"{name}: {value:.1f} s\n" for name, value in done.seconds.items())
        + done.converted.log,
    )
    needs_a_look = done.looks or not submission.notebooks
    state = NEEDS_A_LOOK if needs_a_look else WITH_A_PROBLEM if sentences else GRADED
    return Result(student, state, sentences, points, seconds)


def _note(course: Course, student: str, text: str) -> None:
    file = course.folder / "logs" / f"{student}.log"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _state_file(course: Course, student: str) -> Path:
    return course.own / "results" / f"{student}.json"


def _keep(course: Course, result: Result) -> None:
    """Write down a result; until this is done, another run would grade the submission again."""
    file = _state_file(course, result.student)
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_text(json.dumps(asdict(result), ensure_ascii=False, indent=1), encoding="utf-8")
    os.replace(new, file)


def _result_of(course: Course, student: str) -> Result | None:
    with contextlib.suppress(OSError, ValueError, TypeError):
        return Result(**json.loads(_state_file(course, student).read_text(encoding="utf-8")))
    return None


def _line(result: Result) -> str:
    points = "" if result.points is None else f" ({result.points:g} of {POINTS})"
    more = f" (and {len(result.sentences) - 1} more)" if len(result.sentences) > 1 else ""
    return f"{result.student}{points}: {result.state}. {''.join(result.sentences[:1])}{more}"


def report(course: Course, results: list[Result]) -> Path:
    """Write a table of all submissions, those of other runs too, with all sentences; return the file."""
    file = course.folder / "report.csv"
    students = {path.stem for path in (course.own / "results").glob("*.json")}
    everybody = {student: _result_of(course, student) for student in students}
    everybody.update({result.student: result for result in results})
    with open(file, "w", newline="", encoding="utf-8") as table:
        writer = csv.writer(table)
        writer.writerow(["student", "state", "points", "what there is to say"])
        for result in (everybody[student] for student in sorted(everybody) if everybody[student]):
            writer.writerow(
                [
                    _no_formula(result.student),
                    result.state,
                    "" if result.points is None else f"{result.points:g}",
                    _no_formula("\n".join(result.sentences)),
                ]
            )
    return file


def _no_formula(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t")) else text


@contextlib.contextmanager
def _only_one(course: Course):
    """Keep a second engine from grading the same class at the same time."""
    import fcntl  # Windows has none

    course.own.mkdir(parents=True, exist_ok=True)
    with open(course.own / "lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            sys.exit(f"Another run is grading {course.folder} already: wait for it, or stop it.")
        yield


def arguments(given: list[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        "python -m grader.grade",
        description=(
            "Grade the submissions in submitted/STUDENT/" + ASSIGNMENT + "/ side by side, each in a sandbox, with "
            "nbgrader's gradebook and feedback. Another run goes on where this one stopped, and grades what changed."
        ),
        epilog="Exit status: 0 all is graded, 3 something needs a look, 1 grading failed, 2 wrong usage, 130 stopped.",
    )
    parser.add_argument("students", nargs="*", metavar="STUDENT", help="grade these alone (default: all)")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where submitted/ is (default: grading/)")
    parser.add_argument("--force", action="store_true", help="grade what has not changed, too; manual grades stay")
    parser.add_argument("--workers", type=int, default=os.cpu_count(), metavar="N", help="default: as many as cores")
    parser.add_argument("--no-sandbox", action="store_true", help="run students' code with your rights")
    parser.add_argument(
        "--seconds",
        type=float,
        default=Settings.seconds,
        metavar="S",
        help="that a check or a cell may take (default: %(default)g); Task 8's training may take more",
    )
    parser.add_argument(
        "--minutes",
        type=float,
        default=Settings.minutes,
        metavar="M",
        help="that a submission may take, beside Task 8's training (default: %(default)g)",
    )
    parser.add_argument(
        "--epochs",
        type=int,
        default=Settings.epochs,
        metavar="N",
        help="that Task 8 trains; no points hang on it (default: %(default)d)",
    )
    parser.add_argument("--cluster", metavar="ADDRESS", help="let the workers of this Dask scheduler mark")
    parser.add_argument("--database", metavar="URL", help="nbgrader's db_url (default: that of nbgrader_config.py)")
    chosen = parser.parse_args(given)
    for name in ("workers", "seconds", "minutes", "epochs"):
        if not getattr(chosen, name) > 0:
            parser.error(f"--{name} is {getattr(chosen, name)}: give a number above 0")
    return chosen


def main(given: list[str] | None = None) -> int:
    """Grade a class as the command line says; return the exit status."""
    chosen, started = arguments(given), time.monotonic()
    if not hasattr(os, "fork"):
        print(
            "This needs Linux or macOS. On Windows use its Linux subsystem (WSL), or `nbgrader autograde "
            f"{ASSIGNMENT}` and `nbgrader generate_feedback {ASSIGNMENT}`, which take longer.",
            file=sys.stderr,
        )
        return FAILED
    course = Course(chosen.folder, chosen.database)
    submitted = course.step("submitted")
    if not submitted.is_dir():
        print(
            f"There is no folder {submitted}: put submissions into {submitted}/STUDENT/{ASSIGNMENT}/.", file=sys.stderr
        )
        return USAGE
    settings, spent = Settings(chosen.seconds, chosen.epochs, not chosen.no_sandbox, chosen.minutes), {}
    with _only_one(course):
        workers = None
        try:
            if not chosen.cluster and settings.isolated:
                look_for()
            workers = cluster(chosen.cluster) if chosen.cluster else LocalWorkers(chosen.workers)
            results = grade(course, settings, workers, chosen.students, chosen.force, spent=spent)
            grades = course.export()
        except (Unusable, DataError, ValueError) as error:
            print(error, file=sys.stderr)
            return FAILED
        except KeyboardInterrupt:
            print("Stopped. Run the command again to go on: what is graded stays graded.", file=sys.stderr)
            return INTERRUPTED
        finally:
            if workers:
                workers.close()
    table = report(course, results)
    (course.own / SPENT).write_text(json.dumps(spent, indent=1), encoding="utf-8")
    numbers = collections.Counter(result.state for result in results)
    print(", ".join(f"{numbers[state]} {state}" for state in STATES) + f", in {time.monotonic() - started:.0f} s.")
    for result in results:
        if result.state == NEEDS_A_LOOK:
            print(f"  {_line(result)}")
    print(f"grades {grades}\nreport {table}\nlogs   {course.folder / 'logs'}")
    return TO_BE_SEEN if numbers[NEEDS_A_LOOK] else ALL_FINE


def cluster(address: str):
    """Return the workers of a Dask scheduler; raises `ValueError` if there are none."""
    try:
        from .cluster import ClusterWorkers
    except ImportError:
        raise ValueError("--cluster needs Dask: `pip install --editable '.[instructor,cluster]'`.") from None

    return ClusterWorkers(address)


if __name__ == "__main__":
    sys.exit(main())
