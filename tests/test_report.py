"""The class report and students' summaries: what they say, how they look, and that nothing runs in them."""

import json
import re
import shutil
import statistics
import subprocess
import time
from collections import Counter

import pytest
from bs4 import BeautifulSoup
from made_class import NAMES, drawn, error, make_class

from grader import outcomes, report
from grader.gradebook import entries
from grader.gradebook.course import Course
from grader.outcomes import Answer, Part
from grader.report import alike, numbers, pages
from grader.report.gather import gather
from grader.results import NEEDS_A_LOOK, keep, kept
from helpers.notebook.outcome import Wrong
from helpers.notebook.verdict import Verdict
from helpers.tasks import ASSIGNMENT, TASKS, task_of

SCRIPT = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>"
HOSTILE = f"{SCRIPT}</pre></style></script>\"'><svg onload=document.title='run'>`{SCRIPT}` \u202e{{{{ 7 * 7 }}}}"


def read(course: Course, results=()) -> BeautifulSoup:
    """Write the report, and return it as a browser reads it."""
    return BeautifulSoup(report.write(course, [*results]).read_text(encoding="utf-8"), "html.parser")


def table(page: BeautifulSoup, section: str) -> list[list[str]]:
    """Return the rows of the table in a section."""
    found = page.find(id=section).find_next("table")
    rows = [row for row in found.select("tbody tr") if "part" not in row.get("class", [])]
    return [[cell.get_text(" ", strip=True) for cell in row.find_all(["td", "th"])] for row in rows]


def summary(course: Course, student: str) -> BeautifulSoup:
    file = course.step("feedback") / student / ASSIGNMENT / "index.html"
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")


def in_browser(tmp_path, page: str, width: int = 1200) -> str:
    """Return a page after a browser has loaded it."""
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
    command += [f"--window-size={width},900", "--dump-dom", (tmp_path / "page.html").as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=100).stdout


@pytest.fixture(scope="module")
def thirty(tmp_path_factory):
    """A class of thirty, with their outcomes by name."""
    course, students = Course(tmp_path_factory.mktemp("class") / "thirty"), drawn(30)
    students = {f"student{number:02}": outcomes for number, outcomes in enumerate(students)}
    make_class(course, students)
    return course, students


@pytest.fixture(scope="module")
def page(thirty):
    """The report on the class of thirty, as a browser reads it."""
    return read(thirty[0])


# ---- what the report says ----


def test_each_answer_is_counted_as_it_came_out(thirty, page):
    _, students = thirty
    rows = table(page, "tasks")
    assert [row[1] for row in rows] == NAMES
    for _, name, points, solved, wrong, none, _, share, _ in rows:
        found = Counter(outcomes[name] for outcomes in students.values())
        assert points == str(task_of(name).points[name])
        assert [int(solved), int(wrong), int(none)] == [found[key] for key in ("solved", "wrong", "not attempted")]
        active = [outcomes for outcomes in students.values() if {*outcomes.values()} != {"not attempted"}]
        assert share == f"{100 * sum(outcomes[name] == 'solved' for outcomes in active) / len(active):.0f} %"


def test_the_sentences_come_with_all_who_have_read_them_the_most_frequent_first(thirty, page):
    _, students = thirty
    cards = page.find_all(class_="card")
    sizes = [int(card.h3.span.get_text().split()[0]) for card in cards]
    assert sizes == sorted(sizes, reverse=True)
    assert sum(sizes) == sum([*outcomes.values()].count("wrong") for outcomes in students.values())
    for card, size in zip(cards, sizes):
        said, (command,) = card.find_all("details")[1].p, card.find_all("details")[1].find_all("pre")
        readers = [link.find(class_="name").get_text() for link in said.find_all("a")]
        name = card.h3.code.get_text()
        assert len({*readers}) == size and all(students[reader][name] == "wrong" for reader in readers)
        assert command.get_text().split()[-size:] == readers and "--force" in command.get_text()
        example = card.find(class_="paper")
        assert f"{name} = 1" in example.find_all("pre")[-1].get_text()
        assert re.search(rf"{task_of(name).notebook}\.ipynb, cell \d+", example.get_text())
    assert "index 0 is 0, not 0.25" not in "".join(card.get_text() for card in cards) or any(
        "with other numbers" in card.get_text() for card in cards
    )


def test_the_line_that_failed_is_shown_beside_the_cell():
    outputs = [{"output_type": "error", "ename": "Wrong", "evalue": "`f` crashed. Look\nthere.\n  called    f(1)"}]
    outputs[0]["traceback"] = ["Wrong: ...", "  Cell In[3], line 1, in f:  g()", "  Cell In[3], line 4, in g:  1 / 0"]
    cells = [
        {
            "cell_type": "code",
            "source": ["def f(x):\n", "    g()"],
            "metadata": {"nbgrader": {"grade_id": "f", "solution": True}},
        },
        {
            "cell_type": "code",
            "source": "check",
            "metadata": {"nbgrader": {"grade_id": "check_f", "grade": True, "locked": True}},
            "outputs": outputs,
        },
    ]
    (found,) = outcomes.answers_in("task01", cells)
    assert (found.name, found.cell, found.source) == ("f", 1, "def f(x):\n    g()")
    assert found.parts == [Part("", "wrong", "`f` crashed. Look there.", "  called    f(1)", "line 4: 1 / 0")]


LOOK = "No. Look: there, and nowhere else, at all."


@pytest.mark.parametrize(
    ("visible", "further", "expected"),
    [
        ({}, {}, ["solved", "solved", "solved"]),
        ({"unknown digits": LOOK}, {}, ["solved", LOOK, "solved"]),
        ({}, {"known digits": "No."}, ["No.", "solved", "solved"]),
        ({"new tensors": LOOK}, {"known digits": "No.", "unknown digits": "No."}, ["No.", "wrong", "wrong", LOOK]),
        ({"known digits": "No.", "unknown digits": "Nor."}, {}, ["No.", "wrong", "wrong", "wrong"]),
    ],
)
def test_what_a_check_says_of_parts_is_read(visible, further, expected):
    def verdict(lost: dict[str, str]) -> Verdict:
        facts = {"called": "f(1)", "traceback": "  Cell In[3], line 4, in f:  1 / 0"}
        return Verdict("target_vector", {part: Wrong(said, **facts) for part, said in lost.items()})

    first, second = verdict(visible), verdict(further)
    second.before, outputs, printed = first, [], []
    for one in (first, second):
        if one.outcome is not None:
            outputs = error("Wrong", str(one.outcome), *one.outcome._render_traceback_()[1:])
            break
        printed += one.lines()
    outputs.append({"output_type": "stream", "text": [f"{line}\n" for line in printed]})
    found = outcomes._parts("target_vector", outputs, "")
    assert [part.sentence or part.outcome for part in found] == expected
    assert [part.part for part in found if part.part] == ["known digits", "unknown digits", "new tensors"]
    shown = [(part.facts, part.line) for part in found if part.sentence]
    assert shown == [("  called    f(1)", "line 4: 1 / 0")] * len(shown)


def test_parts_of_an_answer_are_counted_apart(thirty):
    course, _ = thirty
    group = gather(course, [])
    place = group.questions[0].place
    for number, student in enumerate(group.students):
        parts = [Part("shape", "solved"), Part("value", "wrong" if number < 12 else "solved", "No.")]
        student.answers[place] = Answer(*place, "target_vector", parts=parts) if number < 20 else Answer(*place, "x")
    row = numbers.rows(group)[0]
    shape, value = row.parts
    assert (shape.name, shape.solved, shape.wrong, shape.not_attempted) == ("shape", 20, 0, 10)
    assert (value.name, value.solved, value.wrong, value.not_attempted) == ("value", 8, 12, 10)


def test_numbers():
    assert [one.students for one in numbers.distribution([0, 9.5, 10, 99, 100], 100)] == [2, 1, 0, 0, 0, 0, 0, 0, 0, 2]
    assert (numbers.quartiles([]), numbers.quartiles([7])) == (None, (7, 7, 7))
    assert numbers.quartiles([1, 2, 3, 4, 5]) == (2, 3, 4)


def test_discrimination_is_the_correlation_with_all_other_answers(thirty):
    course, students = thirty
    active = [outcomes for outcomes in students.values() if {*outcomes.values()} != {"not attempted"}]
    points = {name: [task_of(name).points[name] * (one[name] == "solved") for one in active] for name in NAMES}
    for row in numbers.rows(gather(course, [])):
        own = points[row.question.name]
        rest = [sum(points[name][place] for name in NAMES) - own[place] for place in range(len(active))]
        assert row.discrimination == pytest.approx(statistics.correlation(own, rest))


def test_who_wrote_nothing_who_stopped_where_and_who_is_missing(tmp_path):
    course = Course(tmp_path / "class")
    nothing = dict.fromkeys(NAMES, "not attempted")
    stopped = nothing | {name: "solved" for task in TASKS[:4] for name in task.names}
    make_class(course, {"ada": dict.fromkeys(NAMES, "solved"), "ben": stopped, "cleo": nothing})
    people = {"ada": {"name": "Ada L"}, "dan": {"name": "Dan D"}}
    (course.folder / "people.json").write_text(json.dumps(people), encoding="utf-8")
    page = read(course)
    section = page.find(id="stopped")
    assert "Nothing is written by 1 student: cleo" in section.find_next("p").get_text(" ", strip=True).replace(
        "student 3", ""
    )
    assert "Dan D" in section.find_next("p").find_next("p").get_text()
    assert [row[:2] for row in table(page, "stopped")] == [["4", "1"]] and "ben" in table(page, "stopped")[0][2]
    assert "Ada L (ada)" in table(page, "students")[0][0]


def test_what_has_changed_is_said_until_something_else_changes(tmp_path, monkeypatch):
    monkeypatch.setattr(entries, "make_pages", lambda course, student: None)  # these notebooks are made up
    course = Course(tmp_path / "class")
    make_class(course, {student: dict.fromkeys(NAMES, "solved") for student in ("ada", "ben", "cleo")})
    said = lambda: " ".join(read(course).find(id="changes").find_next("p").parent.get_text(" ", strip=True).split())  # noqa: E731
    assert "This is the first report of this class." in said()
    assert "Nothing has changed since" not in said()
    with course.gradebook() as gradebook:
        gradebook.find_grade("check_Network", TASKS[6].notebook, ASSIGNMENT, "ada").manual_score = 3
        gradebook.db.commit()
    shutil.rmtree(course.step("submitted") / "cleo")
    flagged = kept(course, "ben")
    flagged.state, flagged.flags = NEEDS_A_LOOK, ["task05, cell 7 imports `socket`."]
    keep(course, flagged)
    for _ in range(2):
        page = read(course)
        lines = [line.get_text(" ", strip=True) for line in page.find(id="changes").find_all_next("li")[:2]]
        assert lines == ["ada student 1 : 100 → 93 points, in Network", "ben student 2 : graded → needs a look"]
        assert "1 student has fewer points" in page.get_text() and "No longer there:" in page.get_text()
    row = table(page, "person")[0]
    assert "ben" in row[0] and "task05, cell 7 imports socket ." in row[2] and "feedback" in row[3]


@pytest.mark.parametrize("number", [0, 1])
def test_a_class_of_none_and_of_one(tmp_path, number):
    course = Course(tmp_path / "class")
    make_class(course, {f"s{place}": outcomes for place, outcomes in enumerate(drawn(number))})
    page = read(course)
    assert len(table(page, "tasks")) == len(NAMES)
    assert ("There is no submission yet." in page.get_text()) == (number == 0)
    assert {row[-1] for row in table(page, "tasks")} == {"\N{EN DASH}"}, (
        "one student tells nothing about discrimination"
    )


def test_a_thousand_students_take_less_than_ten_seconds(tmp_path):
    course = Course(tmp_path / "class")
    kinds = drawn(50)
    make_class(course, {f"s{place:04}": kinds[place % 50] for place in range(1000)}, kept_only=True)
    since = time.process_time()
    file = report.write(course, [])
    assert time.process_time() - since < 10 and file.stat().st_size < 4_000_000
    assert len([*course.step("feedback").glob("*/*/index.html")]) == 1000


# ---- students' pages ----


def test_a_students_page_sums_up_the_notebooks(tmp_path):
    course = Course(tmp_path / "class")
    outcomes = dict.fromkeys(NAMES, "solved") | {
        "Network": "wrong",
        "fit": "Say `fit` again.",
        "extract": "not attempted",
    }
    make_class(course, {"ada": outcomes})
    (course.step("feedback") / "ada" / ASSIGNMENT / f"{TASKS[9].notebook}.html").unlink()
    with course.gradebook() as gradebook:
        comment = gradebook.find_submission(ASSIGNMENT, "ada")
        assert comment
    read(course)
    page = summary(course, "ada")
    text = " ".join(page.get_text(" ", strip=True).split())
    assert "83 of 100 points" in text and "17 of 20 answers solved" in text
    first = [line.get_text(" ", strip=True) for line in page.find("h2").find_next("ul").find_all("li")]
    assert first[0].startswith("Task 7, Network :") and first[1] == "Task 8, fit : Say fit again."
    assert "Not written yet: extract (Task 9)" in text.replace(" .", "") and "This notebook was not handed in." in text
    for link in page.find_all("a"):
        file, _, cell = link["href"].partition("#")
        assert (course.step("feedback") / "ada" / ASSIGNMENT / file).is_file()
        assert not cell or cell.removeprefix("check_") in NAMES
    assert not page.find_all("script") and "HIDDEN" not in page.get_text()


# ---- nothing of a student's runs ----


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A class whose students write markup wherever they can, and the report on it."""
    course = Course(tmp_path_factory.mktemp("class") / "hostile")
    outcomes = dict.fromkeys(NAMES, HOSTILE)
    make_class(course, {"ada": outcomes, "ben": outcomes}, dict.fromkeys(NAMES, HOSTILE))
    people = {"ada": {"name": HOSTILE}, "gone": {"name": HOSTILE}}
    (course.folder / "people.json").write_text(json.dumps(people), encoding="utf-8")
    (course.step("submitted") / f"{HOSTILE[:30].replace('/', '')}'; rm").mkdir()
    result = kept(course, "ada")
    result.state, result.flags, result.sentences = NEEDS_A_LOOK, [HOSTILE], [HOSTILE]
    keep(course, result)
    keep(course, kept(course, "ben"))
    report.write(course, [], compare=True)
    return course


@pytest.mark.parametrize("name", ["report", "summary"])
def test_what_students_write_is_text_and_nothing_else(hostile, name):
    own = hostile.step("feedback") / "ada" / ASSIGNMENT / "index.html"
    text = (hostile.folder / "report.html" if name == "report" else own).read_text(encoding="utf-8")
    page = BeautifulSoup(text, "html.parser")
    scripts = [script.get_text() for script in page.find_all("script")]
    assert scripts == ([(pages.HERE / "sort.js").read_text(encoding="utf-8")] if name == "report" else [])
    assert not page.find_all(["img", "iframe", "object", "form", "link", "base"])
    for element in page.find_all(True):
        assert not [key for key in element.attrs if key.startswith("on") or key in ("style", "src", "srcdoc")]
    for link in page.find_all("a"):
        assert re.match(r"(\./|#|task\d\d_\w+\.html)", link["href"]), link
    assert "{{ 7 * 7 }}" in page.find(class_="card" if name == "report" else "task").get_text(), "no text is a template"
    assert "\u202e" not in text and "document.title='run'" in page.get_text()


@pytest.mark.needs("chromium")
def test_a_browser_runs_nothing_even_if_escaping_fails(hostile, tmp_path):
    text = (hostile.folder / "report.html").read_text(encoding="utf-8")
    assert "<title>Class report" in in_browser(tmp_path, text)
    unescaped = text.replace("<h2", f"{SCRIPT}<h2", 1)
    assert "<title>Class report" in in_browser(tmp_path, unescaped), "the policy of the page stops it"
    without = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", unescaped)
    assert "<title>run" in in_browser(tmp_path, without), "this test would have seen it"


# ---- in a browser ----

CLICK = """<script>addEventListener("load", () => {
    const [points, name] = [1, 0].map((place) => document.querySelectorAll("#students + .scroll th button")[place]);
    const column = (place) => [...document.querySelectorAll("#students + .scroll tbody tr")]
        .map((row) => row.cells[place].firstChild.textContent);
    points.click(); const up = column(1); points.click(); const down = column(1); name.click();
    document.querySelector("#hide").click();
    const seen = [...document.querySelectorAll(".name, .named")].filter((one) => one.checkVisibility()).length;
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    document.title = JSON.stringify({ up, down, seen, wide, sorted: name.parentNode.ariaSort });
})</script>"""


@pytest.mark.needs("chromium")
@pytest.mark.parametrize("width", [1200, 500])  # Chromium's windows are 500 wide at least
def test_tables_sort_names_hide_and_the_page_fits(thirty, page, tmp_path, width):
    course, students = thirty
    text = (course.folder / "report.html").read_text(encoding="utf-8")
    local = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text).replace("</body>", f"{CLICK}</body>")
    found = json.loads(re.search(r"<title>(.*?)</title>", in_browser(tmp_path, local, width)).group(1))
    points = [float(one) for one in found["up"]]
    assert points == sorted(points) and len(points) == len(students) and found["up"] == found["down"][::-1]
    assert (found["seen"], found["sorted"]) == (0, "ascending") and found["wide"] <= 0


# ---- similar answers ----


def test_pairs_that_share_what_nobody_else_writes_are_named(thirty, solved):
    course, _ = thirty
    group = gather(course, [])

    def odd(name: str, number: int) -> str:
        lines = [
            f"    kept_{k} = torch.zeros({number * 7 + k}).view(-1)[{k}:{k + number}].sum() - {number}"
            for k in range(6)
        ]
        return "\n".join([f"def {name}(first, second):", *lines, "    return kept_0  # as in the lecture"])

    names = ("target_vector", "Network", "fit")
    for number, student in enumerate(group.students):
        for place, answer in student.answers.items():
            source = odd(answer.name, number) if answer.name in names else solved[answer.name]
            student.answers[place] = Answer(*place, answer.graded, 1, source, [Part("", "wrong")])
    assert alike.pairs(group) == []
    one, other = group.students[3], group.students[8]
    for place, answer in one.answers.items():
        other.answers[place] = Answer(*place, "", 1, answer.source.replace("kept_", "mine_"), answer.parts)
    (pair,) = alike.pairs(group)
    assert {pair.one, pair.other} == {one.id, other.id} and pair.share > 0.8
    assert {place.name for place in pair.places} == {*names}


def test_similar_answers_are_looked_for_only_if_asked(hostile):
    page = (hostile.folder / "report.html").read_text(encoding="utf-8")
    assert 'id="alike"' in page
    assert 'id="alike"' not in report.write(hostile, []).read_text(encoding="utf-8")
