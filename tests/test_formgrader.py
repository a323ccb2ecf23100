"""JupyterLab's settings that come with the course, and the address at which a Jupyter server listens."""

import re
import shutil
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from browsing import wait_for_address
from course import ROOT
from jupyterlab.commands import get_app_dir
from jupyterlab_server.settings_utils import get_settings


def test_an_address_is_used_once_somebody_listens_there(tmp_path):
    # As a Jupyter server does: a free port is chosen and written down first, and opened later.
    server = """if True:
        import http.server, socket, time
        with socket.socket() as chosen:
            chosen.bind(("127.0.0.1", 0))
            address = chosen.getsockname()
        print(f"http://127.0.0.1:{address[1]}/lab", flush=True)
        time.sleep(0.5)
        http.server.HTTPServer(address, http.server.SimpleHTTPRequestHandler).serve_forever()
    """
    log = tmp_path / "server.log"
    with (
        open(log, "w") as out,
        subprocess.Popen([sys.executable, "-c", server], stdout=out, stderr=out, cwd=tmp_path) as running,
    ):
        try:
            with urllib.request.urlopen(wait_for_address(log, running), timeout=60) as reply:
                assert reply.status == 200
        finally:
            running.terminate()


@pytest.mark.parametrize("file", ["pyproject.toml", "grader/handout/pyproject.toml.template"])
def test_jupyterlab_keeps_locked_texts_rendered(file, tmp_path, monkeypatch):
    # Jupyter reads the installed environment's folder etc/jupyter; here another folder takes its place.
    tables = (ROOT / file).read_text(encoding="utf-8")
    shared = re.search(
        r"^\[tool\.hatch\.build\.targets\.wheel\.shared-data\]\n((?:\".*\n)+)", tables, re.MULTILINE
    ).group(1)
    for source, target in re.findall(r'^"(.*)" = "(.*)"$', shared, re.MULTILINE):
        (tmp_path / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / source, tmp_path / target)
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", str(tmp_path / "etc" / "jupyter"))
    schemas = Path(get_app_dir()) / "schemas"
    found = get_settings(str(tmp_path), str(schemas), str(tmp_path), "@jupyterlab/notebook-extension:tracker")[0]
    assert found["schema"]["properties"]["showEditorForReadOnlyMarkdown"]["default"] is False
