"""A sandbox that an ordinary user starts, where the tests run as root."""

import os
import shlex
import shutil
import sys
from pathlib import Path

from grader.sandbox import start
from helpers.notebook import data

USER = 65534


def starts_as_an_ordinary_user(monkeypatch, folder: Path) -> None:
    """Let bubblewrap be started by an ordinary user, who may read what the sandbox shows; skips where root cannot."""
    program = shutil.which("bwrap")
    shown = {Path(sys.base_prefix), Path(sys.prefix), start.KIT, data.prepare()}
    hidden = {parent for place in shown for parent in place.parents if not parent.stat().st_mode & 1}
    below = {parent for place in shown for parent in place.parents if hidden & {*parent.parents}}
    options = [option for parent in sorted(hidden - below) for option in ("--perms", "0755", "--tmpfs", parent)]
    options += [option for parent in sorted(below) for option in ("--perms", "0755", "--dir", parent)]
    options += [option for place in sorted(shown) for option in ("--ro-bind", place, place)]
    before = [program, "--bind", "/", "/", "--dev-bind", "/dev", "/dev", *options, "--die-with-parent", "--"]
    before += ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", program]
    script = folder / "bwrap"
    script.write_text(f'#!/bin/sh\nexec {shlex.join(map(str, before))} "$@"\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(start.os, "getuid", lambda: USER)
