"""JupyterLab with the committed configuration: it opens the working copy, and the formgrader lists the assignment."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from course import ROOT

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
