"""No attack gains a point unless a human is told, none changes another's result, and most are named for a look."""

import json
import re

import nbformat
import pytest
from attack_files import SECONDS, attacks, hand_in

from grader import demo, grade
from grader.autograde.results import Settings
from grader.gradebook.course import Course
from helpers.tasks import ASSIGNMENT, TASKS

pytestmark = pytest.mark.needs("bubblewrap")
ATTACKS = {attack.name: attack for attack in attacks()}
BYSTANDER = "a bystander"
POINTS = r"<b>\d+ of \d+ points</b>[^<>]*"  # the engine's own markup
SHOWN_BY_A_CHECK = "is what a check has shown"  # what an attack lets a later cell say
PAGES = (".html", ".htm", ".xhtml", ".xht", ".xml", ".svg", ".js", ".mhtml", "")  # or files that a browser looks into


def notebooks(attack) -> list:
    """Return the tasks whose notebooks an attack is about; the others are not handed in, to save time."""
    words = {word.removesuffix(".ipynb") for where, _ in attack.sections for word in where.split()}
    found = [task for task in TASKS if {task.notebook, *task.names} & words]
    if found:
        return found
    return (
        [TASKS[0], TASKS[9]] if any(where.startswith(("file", "link")) for where, _ in attack.sections) else [TASKS[9]]
    )


def honest_points(attack) -> float:
    """Return what the notebooks that are handed in honestly earn."""
    if attack.base == "untouched":
        return attack.points
    return attack.points - sum(sum(task.points.values()) for task in TASKS if task not in notebooks(attack))


@pytest.fixture(scope="module")
def course(request, tmp_path_factory):
    """The requested attackers and an honest student, graded as one class in one run."""
    course, right = Course(tmp_path_factory.mktemp("attacked")), demo.answers()
    demo.hand_in(course.step("submitted") / BYSTANDER / ASSIGNMENT, right)
    asked = {
        item.callspec.params["name"]
        for item in request.session.items
        if getattr(item, "originalname", "") == test_an_attack_gains_nothing_and_is_named.__name__
    }
    for attack in [ATTACKS[name] for name in asked or ATTACKS]:
        folder = course.step("submitted") / attack.name / ASSIGNMENT
        hand_in(attack, folder, right, notebooks(attack))
        for task in TASKS:
            if task not in notebooks(attack):
                (folder / task.file).unlink(missing_ok=True)
    return course


@pytest.fixture(scope="module")
def results(course, workers):
    classes = {}
    for student, _ in grade.found(course, None):
        seconds = ATTACKS[student].seconds if student in ATTACKS else SECONDS
        classes.setdefault(seconds, []).append(student)
    return {
        result.student: result
        for seconds, students in classes.items()
        for result in grade.grade(course, Settings(seconds=seconds), workers, students)
    }


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_gains_nothing_and_is_named(results, name):
    result, attack = results[name], ATTACKS[name]
    most = honest_points(attack) + attack.gains
    assert most - attack.risks <= result.points <= most, result.sentences
    named = [sentence for sentence in result.sentences if not sentence.endswith(" is missing.")]
    assert named or attack.noticed == "no", attack.words


def test_nobody_else_is_changed(results):
    assert (results[BYSTANDER].points, results[BYSTANDER].state) == (100, grade.GRADED)


def test_what_is_shown_to_a_teacher_runs_nothing(course, results):
    for name in ATTACKS:
        for path in (course.folder / "autograded" / name / ASSIGNMENT).glob("*.ipynb"):
            for cell in nbformat.read(path, as_version=4).cells:
                shown = [output.get("data", {}) for output in cell.get("outputs", [])]
                kinds = {kind for data in shown for kind, text in data.items() if not re.fullmatch(POINTS, str(text))}
                assert kinds <= {"text/plain", "image/png", "image/jpeg"}, (path, kinds)
                assert "attachments" not in cell
                assert SHOWN_BY_A_CHECK not in json.dumps(cell.get("outputs", [])), path
        pages = {"index.html", *(f"{task.notebook}.html" for task in notebooks(ATTACKS[name]))}
        for path in (course.folder / "feedback" / name / ASSIGNMENT).rglob("*"):
            if path.name in pages:
                markup = _markup(path.read_text(encoding="utf-8"))
                assert not any(sign in markup for sign in ("/api/kernels", "f()", "javascript:", "PWNED", "evil")), path
            elif path.is_file():
                assert path.suffix.lower() not in PAGES, path


def _markup(page: str) -> str:
    """Return the tags of a page, with their attributes, and what scripts hold."""
    from html.parser import HTMLParser

    class Tags(HTMLParser):
        found = ""

        def handle_starttag(self, tag, attributes):
            self.found += json.dumps([tag, attributes])

        def handle_data(self, data):
            if self.lasttag == "script":
                self.found += data

    tags = Tags()
    tags.feed(page)
    return tags.found


def test_there_are_many_and_most_are_named():
    assert len([attack for attack in ATTACKS.values() if attack.noticed != "no"]) >= 100


def test_what_gains_points_is_always_named_and_rare():
    gaining = [attack for attack in ATTACKS.values() if attack.gains]
    assert len(gaining) == 1 and all(attack.noticed != "no" for attack in gaining)
