"""Students and instructors in a real browser: they solve a task in JupyterLab, use the interactive figures with mouse
and keys, and comment on a submission in the formgrader.

What they have seen lies in build/screenshots/.
"""

import json
import re
import urllib.request
from pathlib import Path

import nbformat
import pytest
from browsing import TOKEN, Notebook, chromium, jupyterlab, make_course, new_page, see
from course import ROOT
from needs import isolated
from pictures import drawing, failed_check, words_of
from playwright.sync_api import Locator, expect
from small_class import let_the_command_use
from warm_kernels import NAME, warm_kernels

from grader import grade as grader
from grader.demo import hand_in
from grader.lab import WORK
from helpers.tasks import ASSIGNMENT, TASKS

WITH_TOKEN = {"Authorization": f"token {TOKEN}"}
needs_chromium = pytest.mark.needs("chromium")
OPENED = f"/lab/tree/{WORK.relative_to(ROOT).as_posix()}"

# JupyterLab indents what is typed.
RIGHT = (
    "def target_vector(digit):\nmine = (torch.tensor([4, 5, 8, 9]) == digit).float()\n"
    "return mine if mine.any() else torch.full((4,), 0.25)"
)
# What Tasks 5 and 9 show, in the notebook of Task 10: one kernel is enough.
MORE = {
    "see-logits": "from helpers.notebook.widgets import flower_explorer, logit_sliders\n\n"
    "sliders = logit_sliders(entropic_open_set_loss, confidence)",
    "see-flower": "number = flower_explorer()",
}
CONTROLS = "button, input, canvas[tabindex], .noUi-handle"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    return make_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def address(course):
    """A Jupyter server in the course folder, as `make lab` starts it; it knows warm kernels, too."""
    with warm_kernels(), jupyterlab(course, course / ".jupyter", f"--LabApp.default_url={OPENED}") as address:
        yield address


def in_warm_kernel(file: Path, *more: nbformat.NotebookNode) -> Path:
    """Let a notebook, to which cells may be added, use a warm kernel."""
    notebook = nbformat.read(file, as_version=4)
    notebook.metadata.kernelspec.name = NAME
    notebook.cells += more
    nbformat.write(notebook, file)
    return file


@pytest.fixture(scope="module")
def browser():
    with chromium() as browser:
        yield browser


def test_the_working_copy_is_opened_and_the_formgrader_lists_the_assignment(address):
    with urllib.request.urlopen(urllib.request.Request(address, headers=WITH_TOKEN), timeout=60) as reply:
        assert reply.geturl() == f"{address}{OPENED}"
    request = urllib.request.Request(f"{address}/formgrader/api/assignments", headers=WITH_TOKEN)
    with urllib.request.urlopen(request, timeout=60) as reply:
        assignments = json.load(reply)
    assert [entry["name"] for entry in assignments] == [ASSIGNMENT]
    assert assignments[0]["source_path"] == f"solutions/{ASSIGNMENT}"


@needs_chromium
def test_a_student_solves_a_task_and_validates_it(course, address, browser, solved):
    task, work = TASKS[0], course / "work" / ASSIGNMENT
    hand_in(work, {"test_target_vector": solved["test_target_vector"]})
    page = new_page(browser)
    notebook = Notebook(page, address, in_warm_kernel(work / task.file), course)
    check = notebook.output("check-target-vector")

    _, said = failed_check(notebook)
    assert "0 is not a known digit" in " ".join(said.split())
    assert said.count("Wrong") == 1 and "Traceback" not in said
    assert said == words_of("failed_check"), "run `make pictures`"
    see(page, "wrong")

    notebook.write("answer-target-vector", RIGHT)
    notebook.run_all()
    expect(check).to_contain_text("passed")
    expect(notebook.output("see-target-vectors")).to_contain_text("7 [0.25, 0.25, 0.25, 0.25]")
    notebook.save()
    notebook.run("board")
    expect(notebook.output("board")).to_contain_text("10 of 10")
    see(page, "solved")

    notebook.panel.get_by_text("Validate", exact=True).click()
    results = page.get_by_role("dialog").filter(has_text="Validation Results")
    expect(results).to_contain_text("Success! Your notebook passes all the tests.")
    see(page, "validated")
    results.get_by_role("button").click()

    for theme in ("Dark", "Light"):
        notebook.theme(theme)
        notebook.output("see-fooled").scroll_into_view_if_needed()
        see(page, f"hook-{theme.lower()}")
    notebook.close()


@pytest.fixture(scope="module")
def widgets(course, address, browser, solved):
    """Task 10 and further interactive figures; all cells have run."""
    task, work = TASKS[9], course / "work" / "widgets"
    hand_in(work, {name: solved[name] for name in task.names})
    more = [nbformat.v4.new_code_cell(source, id=name) for name, source in MORE.items()]
    opened = Notebook(new_page(browser), address, in_warm_kernel(work / task.file, *more), course)
    opened.run_all()
    yield opened
    opened.close()


def picture_in(output: Locator) -> str:
    """Return the address of the picture in an interactive figure: it changes with the picture."""
    return output.locator("img").first.get_attribute("src")


@needs_chromium
def test_a_threshold_is_dragged(widgets):
    output, page = widgets.output("see-slider"), widgets.page
    output.scroll_into_view_if_needed()
    numbers, handle = output.locator("[aria-live]"), output.locator(".noUi-handle")
    said, shown, box = numbers.inner_text(), picture_in(output), handle.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 300, box["y"], steps=5)
    page.mouse.up()
    expect(numbers).not_to_have_text(said)
    expect(output.locator("img").first).not_to_have_attribute("src", shown)
    see(page, "threshold", output)
    output.get_by_role("button", name="back to").click()
    expect(numbers).to_have_text(said)


@needs_chromium
def test_a_digit_is_drawn(widgets):
    output = widgets.output("see-drawing")
    answer = output.locator("[aria-live]")
    _, words = drawing(widgets)
    assert words == words_of("drawing"), "run `make pictures`"
    expect(answer).to_contain_text(re.compile("accepted|rejected"))
    see(widgets.page, "drawing", output)
    said = answer.inner_text()
    output.get_by_role("button", name="known", exact=True).click()
    expect(answer).not_to_have_text(said)


@needs_chromium
def test_a_point_of_the_flower_is_clicked(widgets):
    output = widgets.output("see-flower")
    output.scroll_into_view_if_needed()
    line, shown = output.locator("[aria-live]"), picture_in(output)
    output.get_by_role("button", name="next never-seen digit").click()
    expect(output.locator("img").first).not_to_have_attribute("src", shown)
    expect(line).to_contain_text("unknown unknown")
    said, shown = line.inner_text(), picture_in(output)
    box = output.locator("img").first.bounding_box()
    output.locator("img").first.click(position={"x": 0.4 * box["width"], "y": 0.2 * box["height"]})
    expect(line).not_to_have_text(said)
    expect(output.locator("img").first).not_to_have_attribute("src", shown)
    assert line.inner_text().startswith(f"Sample {output.locator('input').input_value()}:")
    see(widgets.page, "flower", output)


@needs_chromium
def test_the_right_loss_does_not_move_with_all_logits(widgets):
    output = widgets.output("see-logits")
    output.scroll_into_view_if_needed()
    line = output.locator("[aria-live]")
    losses = [re.search(r"loss (\S+); .* 1/O (\S+)\.", line.inner_text()).groups()]
    output.get_by_role("button", name="add 10").click()
    expect(line).to_contain_text("With 10 added")
    losses.append(re.search(r"loss (\S+); .* 1/O (\S+)\.", line.inner_text()).groups())
    (before, literal), (after, moved) = losses
    assert before == after and float(moved) < float(literal) - 5
    see(widgets.page, "logits", output)


@needs_chromium
def test_the_keyboard_reaches_every_control(widgets):
    outputs = [widgets.output(name) for name in ("see-slider", "see-drawing", *MORE)]
    for output in outputs:
        output.evaluate("it => it.addEventListener('focusin', event => event.target.classList.add('reached'))")
    widgets.cell("see-slider").locator(".cm-content").click()
    widgets.page.keyboard.press("Escape")
    there = sum(output.locator(CONTROLS).count() for output in outputs)
    for _ in range(2 * there):
        widgets.page.keyboard.press("Tab")
    assert (
        sum(output.locator(CONTROLS).and_(widgets.page.locator(".reached")).count() for output in outputs) == there > 20
    )


@needs_chromium
@pytest.mark.parametrize(
    ("name", "control", "keys"),
    [
        ("see-slider", ".noUi-handle", ["ArrowRight"]),
        ("see-slider", "input", ["Control+A", "0", ".", "9", "9", "Enter"]),
        ("see-drawing", "canvas[tabindex]", ["Space", *["ArrowDown"] * 9, "Space"]),
        ("see-drawing", ".noUi-handle", ["ArrowLeft"]),
        ("see-drawing", "button:has-text('clear')", ["Enter"]),
        ("see-logits", ".noUi-handle >> nth=2", ["ArrowRight"]),
        ("see-logits", "button:has-text('9')", ["Enter"]),
        ("see-flower", "input", ["ArrowUp"]),
        ("see-flower", "button", ["Enter"]),
    ],
)
def test_keys_move_the_controls(widgets, name, control, keys):
    line = widgets.output(name).locator("[aria-live]")
    said = line.inner_text()
    widgets.output(name).locator(control).focus()
    for key in keys:
        widgets.page.keyboard.press(key)
    expect(line).not_to_have_text(said)


@needs_chromium
def test_a_comment_of_the_formgrader_survives_grading_again(course, address, browser, solved, workers, monkeypatch):
    let_the_command_use(workers, monkeypatch)
    task, grading = TASKS[0], course / "grading"
    submission = grading / "submitted" / "ada" / ASSIGNMENT
    hand_in(submission, solved)
    for other in TASKS[1:]:
        (submission / other.file).unlink()
    grade(grading)
    page = new_page(browser)
    page.goto(f"{address}/lab?token={TOKEN}", wait_until="commit")  # whoever comes from there has a cookie
    page.goto(f"{address}/formgrader/gradebook/{ASSIGNMENT}/{task.notebook}")
    page.get_by_role("link", name="Submission #1").click()
    comment = page.locator(".comment").first
    expect(comment).to_have_attribute("placeholder", re.compile("comment"))  # the page has got all comments
    comment.fill("Neat.")
    with page.expect_response(lambda response: "/api/comment/" in response.url and response.ok):
        comment.blur()
    see(page, "formgrader")

    again = submission / task.file
    again.write_text(again.read_text().replace("import numpy as np", "import numpy as np  # again"))
    grade(grading)
    page.reload()
    expect(comment).to_have_value("Neat.")
    feedback = (grading / "feedback" / "ada" / ASSIGNMENT / task.file).with_suffix(".html")
    page.goto(feedback.as_uri())
    expect(page.locator("body")).to_contain_text("Neat.")
    see(page, "feedback")
    page.close()


def grade(folder: Path) -> None:
    """Grade a class, as `make grade` does; what is missing in a submission needs no look."""
    options = [] if isolated() else ["--no-sandbox"]
    assert grader.main(["--folder", str(folder), *options]) == grader.ALL_FINE
