"""Draws the pictures of README.md: `python tests/pictures.py`, with the embedded digits. It needs Chromium.

A picture holds the words that stand in it, so that a test can tell whether they are still what the kit shows.
"""

import io
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from browsing import Notebook, chromium, jupyterlab, make_course, new_page
from course import ROOT
from made_class import drawn, make_class
from PIL import Image, PngImagePlugin
from playwright.sync_api import Page

from grader import report
from grader.demo import answers, hand_in
from grader.gradebook.course import Course
from helpers.notebook import plots
from helpers.notebook.plots import features, hook, style
from helpers.tasks import TASKS

PLACE = ROOT / "docs" / "pictures"
WORDS = "Description"  # the name that PNG has for them
WIDTH = 900  # pixels
# JupyterLab indents what is typed.
WRONG = "def target_vector(digit):\nreturn (torch.tensor([4, 5, 8, 9]) == digit).float()"
FOUR = (((0.4, 0.15), (0.3, 0.5), (0.7, 0.5)), ((0.6, 0.2), (0.6, 0.85)))  # its strokes, as shares of the field


def figures() -> dict[str, tuple[bytes, str]]:
    """Return the figures: a picture of each, and what it says."""
    drawn = {}

    def keep(name: str) -> Callable:
        return lambda figure, title, sentence, *more: drawn.update({name: (style.Picture.of(figure).png, sentence)})

    for room, draw in ((hook, plots.fooled), (features, plots.flower)):
        shown, room.show = room.show, keep(draw.__name__)
        try:
            draw()
        finally:
            room.show = shown
    return drawn


def failed_check(notebook: Notebook) -> tuple[bytes, str]:
    """Write a wrong answer to Task 1 and run its check; return a picture of both, and what the check says."""
    notebook.write("answer-target-vector", WRONG)
    notebook.run("setup", "answer-target-vector", "check-target-vector")
    answer, check = notebook.cell("answer-target-vector"), notebook.output("check-target-vector")
    check.scroll_into_view_if_needed()
    above, below = answer.locator(".jp-InputArea-editor").bounding_box(), check.bounding_box()
    top, left = above["y"] - 4, above["x"] - 4
    size = {"width": above["width"] + 8, "height": below["y"] + below["height"] - top + 4}
    return notebook.page.screenshot(clip={"x": left, "y": top, **size}), check.inner_text()


def drawing(notebook: Notebook) -> tuple[bytes, str]:
    """Draw a 4 in Task 10; return a picture of the field and the network's answer, and what stands there."""
    output, mouse = notebook.output("see-drawing"), notebook.page.mouse
    output.scroll_into_view_if_needed()
    answer = output.locator("[aria-live]")
    output.get_by_role("button", name="clear").click()
    answer.get_by_text("Draw a digit.").wait_for()
    box = output.get_by_role("application").bounding_box()
    for stroke in FOUR:
        first, *others = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in stroke]
        mouse.move(*first)
        mouse.down()
        for place in others:
            mouse.move(*place, steps=5)
        mouse.up()
    answer.get_by_text("magnitude").wait_for()
    widget = output.locator(".jupyter-widgets").first
    return widget.screenshot(), without_numbers(widget.inner_text())


def without_numbers(words: str) -> str:
    """Return words without what depends on a training, and so on the machine."""
    return re.sub(r"rejected \(most like \d\)|\d: accepted", "...", re.sub(r"\d+\.\d+", "0", words))


def small(picture: bytes, words: str) -> bytes:
    """Return a picture in few colours and not too wide, with the words in it."""
    image = Image.open(io.BytesIO(picture)).convert("RGBA")
    if image.width > WIDTH:
        image = image.resize((WIDTH, round(image.height * WIDTH / image.width)), Image.Resampling.LANCZOS)
    image = image.quantize(96, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    about, file = PngImagePlugin.PngInfo(), io.BytesIO()
    about.add_itxt(WORDS, words)
    image.save(file, "png", optimize=True, pnginfo=about)
    return file.getvalue()


def words_of(name: str) -> str:
    """Return the words that a picture of README.md holds."""
    with Image.open(PLACE / f"{name}.png") as image:
        return str(image.text[WORDS])


def from_the_browser() -> dict[str, tuple[bytes, str]]:
    """Return the pictures of what a student does in JupyterLab."""
    first, last = TASKS[0], TASKS[-1]
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        course = make_course(Path(folder))
        solved = answers()
        hand_in(course / "work", {name: solved[name] for name in last.names})
        with jupyterlab(course, course / ".jupyter") as address:
            one = Notebook(new_page(browser), address, course / "work" / first.file, course)
            taken = {"failed_check": failed_check(one)}
            one.close()
            ten = Notebook(new_page(browser), address, course / "work" / last.file, course)
            ten.run_all()
            taken["drawing"] = drawing(ten)
            ten.close()
        taken["report"] = class_report(new_page(browser), Path(folder) / "class")
    return taken


def class_report(page: Page, folder: Path) -> tuple[bytes, str]:
    """Return a picture of the beginning of a class report, and its heading."""
    course = Course(folder)
    make_class(course, {f"student{number:02}": outcomes for number, outcomes in enumerate(drawn(30))})
    page.set_viewport_size({"width": 1320, "height": 1240})
    page.goto(report.write(course, []).as_uri())
    return page.screenshot(), page.locator("h1").inner_text()


def main() -> None:
    """Write each picture into the folder of pictures."""
    PLACE.mkdir(parents=True, exist_ok=True)
    for name, (picture, words) in {**figures(), **from_the_browser()}.items():
        file = PLACE / f"{name}.png"
        file.write_bytes(small(picture, words))
        print(file.relative_to(ROOT), f"{file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
