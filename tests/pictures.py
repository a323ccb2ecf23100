"""Draws the pictures of README.md: `python tests/pictures.py`, with the embedded digits; one of them needs Chromium."""

import io
import shutil
import subprocess
import tempfile
from pathlib import Path

from course import ROOT
from made_class import drawn, make_class
from PIL import Image

from grader import report
from grader.gradebook.course import Course
from helpers.notebook import plots
from helpers.notebook.plots import features, hook, style

PLACE = ROOT / "docs" / "pictures"
SIZE = (1200, 1240)


def main() -> None:
    """Write each picture into the folder of pictures."""
    PLACE.mkdir(parents=True, exist_ok=True)
    for room, draw in ((hook, plots.fooled), (features, plots.flower)):
        file = PLACE / f"{draw.__name__}.png"
        room.show = lambda figure, *said, file=file: file.write_bytes(style.png(figure))
        draw()
        print(file.relative_to(ROOT), f"{file.stat().st_size:,} bytes")
    draw_report(PLACE / "report.png")


def draw_report(file: Path) -> None:
    """Take a picture of the beginning of a class report."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None:
        print(f"{file.relative_to(ROOT)} stays as it is: Chromium is missing (`apt install chromium`).")
        return
    with tempfile.TemporaryDirectory() as folder:
        course, shot = Course(Path(folder) / "class"), Path(folder) / "shot.png"
        make_class(course, {f"student{number:02}": outcomes for number, outcomes in enumerate(drawn(30))})
        page = report.write(course, [])
        command = [browser, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        command += [f"--window-size={SIZE[0]},{SIZE[1]}", "--hide-scrollbars", f"--screenshot={shot}", page.as_uri()]
        subprocess.run(command, capture_output=True, timeout=100, check=True)
        packed = io.BytesIO()
        Image.open(shot).convert("RGB").quantize(64).save(packed, "PNG", optimize=True)
        file.write_bytes(packed.getvalue())
    print(file.relative_to(ROOT), f"{file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
