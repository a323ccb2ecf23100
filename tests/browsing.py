"""JupyterLab in a course folder of its own, and a browser in which tests do what people do.

All waiting is for what people see: a busy machine takes longer, and changes nothing else.
"""

import contextlib
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
from course import ROOT
from playwright.sync_api import Browser, Locator, Page, TimeoutError, expect, sync_playwright

PATIENCE = 240  # seconds, for whatever a page waits for
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
# JupyterLab asks about news otherwise. Without windowing a page holds all cells, where one can look for them.
SETTINGS = {
    "@jupyterlab/apputils-extension/notification": '{"fetchNews": "false"}',
    "@jupyterlab/notebook-extension/tracker": '{"windowingMode": "none"}',
}
TOKEN = "secret"
# No cell is running or waiting.
IDLE = """() => document.querySelector(".jp-Notebook-ExecutionIndicator").dataset.status === "idle" &&
  ![...document.querySelectorAll(".jp-InputPrompt")].some((prompt) => prompt.innerText.includes("*"))"""
SEEN = ROOT / "build" / "screenshots"  # git ignores it


def make_course(folder: Path) -> Path:
    """Make a folder that is a course like this one, with a class and a working copy of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in ("solutions", "notebooks", "helpers", "grader"):
        (folder / part).symlink_to(ROOT / part)
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    return folder


@contextlib.contextmanager
def jupyterlab(folder: Path, own: Path, *options: str) -> Iterator[str]:
    """Start a Jupyter server in a folder, with another folder for files of its own, and return its address."""
    log = own / "server.log"
    for name, content in SETTINGS.items():
        file = own / "settings" / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PYTHONPATH": str(ROOT),
        "JUPYTER_RUNTIME_DIR": str(own / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(own / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(own / "workspaces"),
    }
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--port=0", "--ServerApp.port_retries=0"]
    command += [f"--IdentityProvider.token={TOKEN}", "--allow-root", *options]
    with (
        open(log, "w") as out,
        subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.STDOUT, env=environment) as server,
    ):
        try:
            yield wait_for_address(log, server)
        finally:
            server.terminate()


def wait_for_address(log: Path, server: subprocess.Popen) -> str:
    """Return the address that a starting server writes into its log; fails with the log if the server ends.

    It writes the address before it listens there, so that we knock until somebody opens.
    """
    while server.poll() is None:
        found = re.search(r"http://(127\.0\.0\.1):(\d+)/", log.read_text())
        if found and listens(found[1], int(found[2])):
            return found[0].rstrip("/")
        time.sleep(0.1)
    raise AssertionError(log.read_text())


def listens(host: str, port: int) -> bool:
    """Return whether a connection can be made."""
    try:
        socket.create_connection((host, port)).close()
    except ConnectionRefusedError:
        return False
    return True


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium, without a window."""
    program = next(filter(None, map(shutil.which, PROGRAMS)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        expect.set_options(timeout=1000 * PATIENCE)
        yield browser
        browser.close()


def new_page(browser: Browser, width: int = 1200, height: int = 1000) -> Page:
    """Open an empty page."""
    page = browser.new_page(viewport={"width": width, "height": height})
    page.set_default_timeout(1000 * PATIENCE)
    return page


class Notebook:
    """A notebook that is open in JupyterLab: its cells by their ids, and what people do with them."""

    def __init__(self, page: Page, address: str, file: Path, top: Path):
        self.page = page
        cells = nbformat.read(file, as_version=4).cells
        self.places = {cell.id: place for place, cell in enumerate(cells)}
        self.codes = [cell.id for cell in cells if cell.cell_type == "code"]
        workspace = f"{address}/lab/workspaces/{file.stem}"  # its own: another page's would be restored first
        page.goto(f"{workspace}/tree/{file.relative_to(top).as_posix()}?token={TOKEN}")
        self.panel = page.locator(".jp-NotebookPanel")
        with self._undisturbed():
            expect(self.panel.locator(".jp-Cell")).to_have_count(len(cells))
            # Whoever runs a cell before there is a kernel is asked which one to take.
            expect(page.locator("#jp-main-statusbar")).to_contain_text("| Idle")

    def cell(self, name: str) -> Locator:
        """Return a cell."""
        return self.panel.locator(".jp-Cell").nth(self.places[name])

    def output(self, name: str) -> Locator:
        """Return what stands below a cell."""
        return self.cell(name).locator(".jp-Cell-outputArea")

    def write(self, name: str, lines: str) -> None:
        """Replace what stands in a cell by typing."""
        self.cell(name).locator(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(lines)

    def run(self, *names: str) -> None:
        """Run cells, one after the other, with Shift+Enter."""
        for name in names:
            self._until_run(name, lambda name=name: self._press_in(name, "Shift+Enter"))

    def run_all(self) -> None:
        """Run all cells, and wait until the last of them has run."""
        self._until_run(self.codes[-1], lambda: self.choose("Run", "Run All Cells"))

    @contextlib.contextmanager
    def _undisturbed(self) -> Iterator[None]:
        """If what somebody waits for does not come because JupyterLab asks something, say what it asks."""
        try:
            yield
        except (AssertionError, TimeoutError) as error:
            asked = self.page.locator(".jp-Dialog").all_inner_texts()
            if not asked:
                raise
            raise AssertionError(f"JupyterLab asks: {asked}") from error

    def _press_in(self, name: str, key: str) -> None:
        self.cell(name).locator(".cm-content").click()
        self.page.keyboard.press(key)

    def _until_run(self, name: str, act: Callable[[], None]) -> None:
        """Do what runs a cell, and again if JupyterLab has dropped it: it does while it connects to a kernel."""
        prompt = self.cell(name).locator(".jp-InputPrompt")
        before = prompt.inner_text()
        for _ in range(5):
            with self._undisturbed():
                act()
                self.page.wait_for_timeout(1000)  # it is busy from now on
                self.page.wait_for_function(IDLE)
            if prompt.inner_text() != before:
                return
        raise AssertionError(f"{name} does not run: {prompt.inner_text()}")

    def choose(self, *path: str) -> None:
        """Choose an entry in JupyterLab's menus."""
        menu, *entries = path
        self.page.get_by_role("menubar").get_by_text(menu, exact=True).click()
        for entry in entries:
            self.page.locator(".lm-Menu-itemLabel").get_by_text(entry, exact=True).click()

    def save(self) -> None:
        """Save the notebook."""
        self.page.keyboard.press("Control+S")
        expect(self.page.locator(".jp-mod-current .jp-mod-dirty, .jp-mod-dirty.jp-mod-current")).to_have_count(0)

    def theme(self, name: str) -> None:
        """Choose JupyterLab's light or dark theme: `Light` or `Dark`."""
        self.choose("Settings", "Theme", f"JupyterLab {name}")
        expect(self.page.locator("body")).to_have_attribute("data-jp-theme-light", str(name == "Light").lower())

    def close(self) -> None:
        """End the kernel, and close the page."""
        self.choose("Kernel", "Shut Down Kernel")
        expect(self.panel.locator(".jp-Notebook-ExecutionIndicator")).not_to_have_attribute("data-status", "idle")
        self.page.close()


def see(page: Page, name: str, part: Locator | None = None) -> None:
    """Keep a picture of the page, or of a part of it."""
    SEEN.mkdir(parents=True, exist_ok=True)
    (part or page).screenshot(path=SEEN / f"{name}.png")
