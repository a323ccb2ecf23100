"""Completes results: by what the gradebook says now, by other submissions, and by what a person has seen.

All that can change without a new submission is here, so it is done in each run, for submissions graded now or before.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from helpers.tasks import ASSIGNMENT

from .files import load, write
from .gradebook import entries
from .gradebook.course import Course
from .gradebook.entries import Entry
from .gradebook.fingerprints import digest_of_submission
from .results import NEEDS_A_LOOK, SEEN, WAITS, Result, keep, kept
from .submissions import Submission, read_folder
from .submitted import students_in

SEEN_FILE = "seen.json"  # beside the gradebook: what a person has seen of each submission
TO_SEE = "to-see.json"  # the engine's own: what there was to see of each submission in the last run


def complete(course: Course, results: Iterable[Result]) -> list[Result]:
    """Return results with the points of the gradebook, all there is to say, and their states."""
    found, others, most = entries.read(course), _same_answers(course), sum(entries.graded_cells(course).values())
    done = []
    for result in results:
        entry = found.get(result.student) if result.points is not None else None
        if entry:
            result = _brought_up_to_date(course, replace(result, most=most), entry)
        done.append(_with_more(result, entry, others.get(result.student, [])))
    return _without_seen(course, done)


def everybody(course: Course, results: list[Result]) -> list[Result]:
    """Return these results and those of all other students in submitted/, who were graded in earlier runs."""
    given = {result.student for result in results}
    others = [*filter(None, (kept(course, student) for student in students_in(course) if student not in given))]
    more = complete(course, others) if others else []
    return sorted([*results, *more], key=lambda result: result.student)


def _brought_up_to_date(course: Course, result: Result, entry: Entry) -> Result:
    """Take the gradebook's points into a result; if feedback shows anything else, make it anew."""
    if (result.page, result.points) != (entry.page, entry.total):
        if result.page != entry.page:
            entries.make_pages(course, result.student)
        result = replace(result, page=entry.page, points=entry.total)
        keep(course, result)
    return result


def _with_more(result: Result, entry: Entry | None, same: list[str]) -> Result:
    """Add what the gradebook and other submissions give a person to see."""
    flags = [*result.flags]
    if same:
        flags.append(f"The answers are those of {' and '.join(same)}, character by character.")
    if entry:
        flags += entry.waiting
    sentences = [*flags, *(sentence for sentence in result.sentences if sentence not in flags)]
    late = ""
    if entry and entry.late:
        cost = f"{entry.penalty:g} points off ({entry.rule})" if entry.penalty else "it costs nothing"
        late = f"late by {entry.late}: {cost}"
        sentences.append(f"It was {late}.")
    to_score = entry.to_score if entry else []
    sentences += [f"{notebook}: `{cell}` waits for a score in the formgrader." for notebook, cell in to_score]
    state = NEEDS_A_LOOK if flags else WAITS if to_score else result.state
    return replace(result, flags=flags, sentences=sentences, state=state, late=late)


def _same_answers(course: Course) -> dict[str, list[str]]:
    """Return by student who else has handed in the same answers."""
    groups = defaultdict(list)
    for student in students_in(course):
        result = kept(course, student)
        if result and result.answers:
            groups[result.answers].append(student)
    return {
        student: [other for other in group if other != student]
        for group in groups.values()
        if len(group) > 1
        for student in group
    }


def _without_seen(course: Course, results: list[Result]) -> list[Result]:
    """Give the state `seen` to what a person has seen, and note what there is to see."""
    seen, to_see = load(course.folder / SEEN_FILE), load(course.own / TO_SEE)
    done = [_as_seen(result, seen) for result in results]
    for result in done:
        to_see.pop(result.student, None)
        if result.state == NEEDS_A_LOOK:
            to_see[result.student] = {"submission": result.submission, "sentences": result.flags}
    there = {*students_in(course)}
    write(course.own / TO_SEE, {student: looks for student, looks in to_see.items() if student in there})
    return done


def line(course: Course, result: Result) -> str:
    """Return a line for the terminal on a result of which not all is known yet."""
    return _as_seen(result, load(course.folder / SEEN_FILE)).line()


def _as_seen(result: Result, seen: dict[str, Any]) -> Result:
    """Return a result in the state `seen`, if a person has seen all there is to see of this very submission."""
    found = seen.get(result.student)
    covers = found and found["submission"] == result.submission and {*result.flags} <= {*found["sentences"]}
    return replace(result, state=SEEN) if covers and result.state == NEEDS_A_LOOK else result


def read_submission(course: Course, student: str) -> Submission:
    """Read a submission; what is doubtful in it is graded once a person has seen it."""
    submission = read_folder(course.step("submitted") / student / ASSIGNMENT)
    seen = load(course.folder / SEEN_FILE).get(student) if submission.doubtful else None
    return submission.settled() if seen and seen["submission"] == digest_of_submission(submission) else submission


def mark_seen(course: Course, names: list[str]) -> None:
    """Note that a person has seen what the last run said of these students; raises `ValueError` for any others."""
    to_see, seen = load(course.own / TO_SEE), load(course.folder / SEEN_FILE)
    for name in names:
        if name not in to_see and name not in seen:
            which = f"these need one: {', '.join(sorted(to_see))}" if to_see else "no submission needs one"
            raise ValueError(f"{name} needed no look in the last run; {which}.")
    write(course.folder / SEEN_FILE, {**seen, **{name: to_see[name] for name in names if name in to_see}})
