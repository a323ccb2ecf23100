"""Grade a class: `python -m grader.grade` (`--help` says how).

Workers grade submissions side by side, each in a sandbox; nbgrader records them one after another. After a run that was
cut off, the next run goes on from there; any other run grades what has changed.
"""

import argparse
import contextlib
import dataclasses
import json
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from tqdm import tqdm

from helpers.notebook import data
from helpers.notebook.data import DataError
from helpers.tasks import ASSIGNMENT

from . import preview, review, trouble
from . import report as class_report
from .autograde.results import Settings
from .gradebook import changes, entries, records
from .gradebook.conversion import Done
from .gradebook.course import Course
from .gradebook.fingerprints import digest_of_release, digest_of_submission, digests_by_notebook
from .gradebook.late import require_policy
from .gradebook.people import settle
from .gradebook.registration import Release, register
from .gradebook.seeds import secret_of
from .interrupts import interrupt
from .local import LocalWorkers
from .options import arguments
from .outcomes import keep_answers
from .results import (
    GRADED,
    NEEDS_A_LOOK,
    WAITS,
    WITH_A_PROBLEM,
    Result,
    distrust,
    keep,
    keep_runs,
    kept,
    kept_runs,
    note,
    unusable,
)
from .sandbox import Unusable, groups
from .sandbox.start import require_bubblewrap
from .schedule import Ended, GivenUp, Schedule, Workers
from .submissions import Submission, printable, size_of
from .submitted import found, unknown
from .tables import ran_again, report, say

ALL_FINE, FAILED, USAGE, TO_BE_SEEN, INTERRUPTED = 0, 1, 2, 3, 130
SPENT = "spent.json"  # the seconds of the last run, by purpose, for the benchmark


def grade(
    course: Course,
    settings: Settings,
    workers: Workers,
    students: list[str] | None = None,
    force: bool = False,
    show: Callable[[str], None] = tqdm.write,
    spent: dict[str, float] | None = None,
    never_lower: bool = False,
) -> list[Result]:
    """Grade what has changed, or all with `force`; return the results of all submissions, graded now or before.

    spent: where to add up the seconds of all submissions, by purpose. never_lower: see `records.take`. Raises
    `ValueError` for a release that cannot be graded so, and `Unusable` if no sandbox can run.
    """
    require_policy(course.config)
    candidates = list(found(course, students))
    sound = [student for student, problem in candidates if not problem]
    if force or any(kept(course, student) is None for student in sound):
        workers.warm(settings)
    release = register(course)
    for sentence in settle(course):
        show(sentence)
    settings = dataclasses.replace(settings, secret=secret_of(course), code=digests_by_notebook(data.wanted()))
    version = digest_of_release(release.sources, settings.epochs, settings.secret)
    results, waiting = _sorted(course, sound, version, force)
    most = sum(entries.graded_cells(course).values())
    for student, problem in candidates:
        if problem:
            results[student] = unusable(student, problem)
            show(results[student].line())
    with changes.log(course) as said_now:
        for ended in _graded_by_workers(course, release, settings, workers, waiting, force):
            result = results[ended.student] = _result(course, ended, {} if spent is None else spent, never_lower)
            result.most = most
            _write_down(course, result, ended.submission, version)
            if result.points is not None:
                said_now[ended.student] = changes.sentences(keep_answers(course, result))
            if result.state != GRADED:
                show(review.line(course, result))
        return review.complete(course, [results[student] for student in sorted(results)])


def _graded_by_workers(
    course: Course, release: Release, settings: Settings, workers: Workers, waiting: list[str], force: bool = False
) -> Iterator[Ended]:
    """Let workers grade these students' submissions, with a bar; yield each as it ends. force: no kept run counts."""
    shared = workers.share(release)

    def submit(student: str, submission: Submission, tried: bool) -> Future[Done]:
        kept_before = {} if force else kept_runs(course, student)
        return workers.submit(student, submission, shared, dataclasses.replace(settings, last=tried, kept=kept_before))

    schedule = Schedule(waiting, lambda student: review.read_submission(course, student), submit, workers)
    with tqdm(total=len(waiting), unit="submission", disable=not waiting, dynamic_ncols=True) as bar:
        for ended in schedule.ended(bar):
            yield ended
            bar.update()
            interrupt.check()


def _sorted(course: Course, students: list[str], version: str, force: bool) -> tuple[dict[str, Result], list[str]]:
    """Return the results of unchanged submissions, and the students whose submissions are to be graded.

    The largest submissions come first: a long one at the end would leave the other workers idle. Those that are to be
    graded in any case are not read here, but when it is their turn: reading takes time, and all together much memory.
    """
    results: dict[str, Result] = {}
    sizes: dict[str, int] = {}
    graded = course.graded()
    for student in students:
        before = None if force or student not in graded else kept(course, student)
        try:
            if before and before.release == version and _is_unchanged(course, before):
                results[student] = dataclasses.replace(before, ran={})
            else:
                sizes[student] = size_of(course.step("submitted") / student / ASSIGNMENT)
        except Exception as error:  # one submission's trouble is that of no other
            results[student] = _not_graded(course, student, error)
    return results, sorted(sizes, key=sizes.__getitem__, reverse=True)


def _is_unchanged(course: Course, before: Result) -> bool:
    """Return whether a submission is the one that has led to this result."""
    submission = review.read_submission(course, before.student)
    return (before.submission, before.doubtful) == (digest_of_submission(submission), [*submission.doubtful])


def _write_down(course: Course, result: Result, submission: Submission, version: str) -> None:
    """Write a result down, with the fingerprints of its sources; without points, the next run tries again."""
    result.submission = digest_of_submission(submission)
    if result.points is not None:
        result.release = version
    keep(course, result)


def _result(course: Course, ended: Ended, spent: dict[str, float], never_lower: bool = False) -> Result:
    """Take a submission over into the gradebook, and return its result; if grading failed, that says why."""
    student, what = ended.student, ended.what
    if isinstance(what, GivenUp):
        return unusable(student, str(what))
    if isinstance(what, Exception):
        return _not_graded(course, student, what)
    since = time.monotonic()
    distrust(course, student)  # until all of the new result is there
    try:
        points = records.take(course, student, what.converted, never_lower)
    except Exception as error:
        if trouble.concerns_all(error):
            raise
        return _not_graded(course, student, error)
    keep_runs(course, student, what.runs)
    sentences = [*what.flags, *what.problems]
    took = [f"{name}: {'' if what.ran.get(name, True) else 'kept, '}{of:.1f} s" for name, of in what.seconds.items()]
    note(course, student, "".join(f"{line}\n" for line in [*sentences, *took]) + what.converted.log)
    flags = what.flags or ([] if ended.submission.notebooks else what.problems or ["There is no notebook."])
    state = NEEDS_A_LOOK if flags else WITH_A_PROBLEM if sentences else GRADED
    also = {"grading": sum(what.seconds.values()), "taking over": time.monotonic() - since}
    for key, seconds in {**what.spent, **also}.items():
        spent[key] = spent.get(key, 0) + seconds
    answers, page = what.converted.answers, entries.as_converted(what.converted).page
    more: dict[str, Any] = {"flags": flags, "answers": answers, "page": page, "ran": what.ran}
    more["doubtful"] = [*ended.submission.doubtful]
    return Result(student, state, sentences, points, ended.seconds, **more)


def _not_graded(course: Course, student: str, error: Exception) -> Result:
    """Write down an exception in a student's log, and return a result that says why there are no points."""
    note(course, student, "".join(traceback.format_exception(error)))
    first = str(error).split("\n")[0]
    sentence = f"could not be graded ({type(error).__name__}: {first}); logs/{student}.log says more."
    return unusable(student, sentence)


@contextlib.contextmanager
def _only_one(course: Course) -> Iterator[None]:
    """Let no other run grade the same class at the same time; exits if there is one."""
    import fcntl  # Windows has none

    course.own.mkdir(parents=True, exist_ok=True)
    with open(course.own / "lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            sys.exit(f"Another run is grading {course.folder} already: wait for it, or stop it.")
        yield


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
    missing = unknown(course, chosen.students)
    if missing:
        print(missing, file=sys.stderr)
        return USAGE
    course.share()
    settings = Settings(chosen.seconds, chosen.epochs, not chosen.no_sandbox, chosen.minutes)
    spent: dict[str, float] = {}
    with trouble.told(course), _only_one(course):
        workers: Workers | None = None
        try:
            if not chosen.cluster and settings.isolated:
                for sentence in (*require_bubblewrap(), groups.said()):
                    print(sentence, file=sys.stderr)
            workers = cluster(chosen.cluster) if chosen.cluster else LocalWorkers(chosen.workers)
            if chosen.preview:
                return _preview(course, settings, workers, chosen)
            review.mark_seen(course, chosen.seen)
            results = grade(
                course, settings, workers, chosen.students, chosen.force, spent=spent, never_lower=chosen.never_lower
            )
            interrupt.check()
        except (Unusable, DataError, ValueError) as error:
            print(error, file=sys.stderr)
            return FAILED
        except KeyboardInterrupt:
            print("Stopped. Run the command again to go on: finished grades are kept.", file=sys.stderr)
            return INTERRUPTED
        finally:
            if workers is not None:
                workers.close()
    say(course, results, time.monotonic() - started)
    tables: dict[str, Callable[[], Path]] = {
        "grades": course.export,
        "table": lambda: report(course, results),
        "report": lambda: class_report.write(course, results, chosen.similar),
    }
    written = [trouble.shows(course, name, write) for name, write in tables.items()]
    print(f"logs   {course.folder / 'logs'}")
    with contextlib.suppress(OSError):  # for the benchmark alone
        (course.own / SPENT).write_text(json.dumps(spent, indent=1), encoding="utf-8")
    course.share()
    if not all(written):
        return FAILED
    return TO_BE_SEEN if any(result.state in (WAITS, NEEDS_A_LOOK) for result in results) else ALL_FINE


def _preview(course: Course, settings: Settings, workers: Workers, chosen: argparse.Namespace) -> int:
    """Print what a run would change in grades; return the exit status."""
    with preview.copy_of(course) as copy:
        results = grade(
            copy, settings, workers, chosen.students, chosen.force, lambda line: None, never_lower=chosen.never_lower
        )
        found = preview.differences(course, copy)
    for line in [*preview.said(found), *ran_again(results)]:
        print(printable(line))
    print("Nothing is written: without --preview the same run writes it.")
    return TO_BE_SEEN if any(change.after < change.before for change in found) else ALL_FINE


def cluster(address: str) -> Workers:
    """Return the workers of a Dask scheduler; raises `ValueError` if it has none."""
    try:
        from .cluster import ClusterWorkers
    except ImportError:
        raise ValueError("--cluster needs Dask: `pip install --editable '.[instructor,cluster]'`.") from None

    return ClusterWorkers(address)


if __name__ == "__main__":
    interrupt.heed()
    sys.exit(main())
