"""JupyterLab with the committed configuration: the formgrader lists the assignment."""

import json
import os
import re
import subprocess
import sys
import time
import urllib.request

import pytest
from course import ROOT

from helpers.tasks import ASSIGNMENT


@pytest.fixture
def address(tmp_path):
    """A Jupyter server in the course folder, as `make lab` starts it."""
    log = tmp_path / "server.log"
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        "--no-browser",
        "--port=0",
        "--ServerApp.port_retries=0",
        "--IdentityProvider.token=secret",
        "--allow-root",
    ]
    with (
        open(log, "w") as out,
        subprocess.Popen(
            command,
            cwd=ROOT,
            stdout=out,
            stderr=subprocess.STDOUT,
            env={**os.environ, "JUPYTER_RUNTIME_DIR": str(tmp_path)},
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


def test_the_formgrader_lists_the_assignment(address):
    request = urllib.request.Request(f"{address}/formgrader/api/assignments", headers={"Authorization": "token secret"})
    with urllib.request.urlopen(request, timeout=60) as reply:
        assignments = json.load(reply)
    assert [entry["name"] for entry in assignments] == [ASSIGNMENT]
    assert assignments[0]["source_path"] == f"solutions/{ASSIGNMENT}"
