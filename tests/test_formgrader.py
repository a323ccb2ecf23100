"""JupyterLab with the committed configuration: it opens the working copy, locked texts stay
rendered, and the formgrader lists the assignment."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from course import ROOT
from jupyterlab.commands import get_app_dir
from jupyterlab_server.settings_utils import get_settings

from grader.lab import WORK
from helpers.tasks import ASSIGNMENT

OPENED = f"/lab/tree/{WORK.relative_to(ROOT).as_posix()}"
TOKEN = {"Authorization": "token secret"}


@pytest.fixture
def address(tmp_path):
    """A Jupyter server in the course folder, as `make lab` starts it."""
    log = tmp_path / "server.log"
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        "--port=0",
        "--ServerApp.port_retries=0",
        "--IdentityProvider.token=secret",
        "--allow-root",
        f"--LabApp.default_url={OPENED}",
    ]
    with (
        open(log, "w") as out,
        subprocess.Popen(
            command,
            cwd=ROOT,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, "JUPYTER_RUNTIME_DIR": str(tmp_path), "PATH": path},
        ) as server,
    ):
        try:
            yield wait_for_address(log, server)
        finally:
            server.terminate()


def wait_for_address(log, server) -> str:
    while server.poll() is None:
        found = re.search(r"http://127\.0\.0\.1:\d+", log.read_text())
        if found:
            return found.group()
        time.sleep(0.1)
    raise AssertionError(log.read_text())


def test_the_working_copy_is_opened_and_the_formgrader_lists_the_assignment(address):
    with urllib.request.urlopen(urllib.request.Request(address, headers=TOKEN), timeout=60) as reply:
        assert reply.geturl() == f"{address}{OPENED}"
    request = urllib.request.Request(f"{address}/formgrader/api/assignments", headers=TOKEN)
    with urllib.request.urlopen(request, timeout=60) as reply:
        assignments = json.load(reply)
    assert [entry["name"] for entry in assignments] == [ASSIGNMENT]
    assert assignments[0]["source_path"] == f"solutions/{ASSIGNMENT}"


@pytest.mark.parametrize("file", ["pyproject.toml", "grader/handout/pyproject.toml.template"])
def test_jupyterlab_keeps_locked_texts_rendered(file, tmp_path, monkeypatch):
    # Jupyter reads the installed environment's folder etc/jupyter; here another folder takes its place.
    tables = (ROOT / file).read_text(encoding="utf-8")
    shared = re.search(r"^\[tool\.hatch\.build\.targets\.wheel\.shared-data\]\n((?:\".*\n)+)", tables, re.M).group(1)
    for source, target in re.findall(r'^"(.*)" = "(.*)"$', shared, re.M):
        (tmp_path / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / source, tmp_path / target)
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path / "etc" / "jupyter"))
    schemas = Path(get_app_dir()) / "schemas"
    found = get_settings(str(tmp_path), str(schemas), str(tmp_path), "@jupyterlab/notebook-extension:tracker")[0]
    assert found["schema"]["properties"]["showEditorForReadOnlyMarkdown"]["default"] is False
