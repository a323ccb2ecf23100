"""Kernels that have imported the libraries: each is a fork of one process, which imported them once.

nbgrader and nbval start a kernel for each notebook, and each spends six seconds of a core on the same imports. Of the
kit itself nothing is imported beforehand. A kernelspec makes these kernels known: its command asks for a fork, and
lives as long as that. `pytest -p tests.warm_kernels` lets nbval use them; without it nbval starts its own.
"""

import contextlib
import gc
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

NAME = "warm"
IN_WARM_KERNELS = f"--Execute.kernel_name={NAME}"  # an option of nbgrader
LIBRARIES = (  # nbformat: a library that it needs reads grammars for two seconds
    "torch, torchvision, numpy, nbformat, matplotlib.pyplot, matplotlib_inline.backend_inline, PIL.JpegImagePlugin, "
    "anywidget, ipywidgets, ipykernel.kernelapp, ipykernel.debugger, IPython.core.debugger, IPython.core.completerlib, "
    "IPython.extensions.storemagic, tornado.platform.asyncio"
)


def pytest_configure(config):
    """Let nbval use warm kernels, and all processes of pytest-xdist those of one server."""
    if hasattr(os, "fork"):
        config.option.nbval_current_env, config.option.nbval_kernel_name = False, NAME
        lasting = contextlib.ExitStack()
        lasting.enter_context(warm_kernels())
        config.add_cleanup(lasting.close)


@contextlib.contextmanager
def warm_kernels() -> Iterator[None]:
    """Let the kernelspec `NAME` be found by the environment, as long as this lasts."""
    if any(Path(folder, "kernels", NAME).is_dir() for folder in os.environ.get("JUPYTER_PATH", "").split(os.pathsep)):
        yield  # a process above this one serves them
        return
    import pytest  # not in a process that only asks

    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        address = str(Path(folder, "socket"))
        spec = Path(folder, "kernels", NAME, "kernel.json")
        spec.parent.mkdir(parents=True)
        command = [sys.executable, "-I", "-S", __file__, "ask", address, "{connection_file}"]
        about = {"argv": command, "display_name": NAME, "language": "python", "interrupt_mode": "message"}
        spec.write_text(json.dumps(about), encoding="utf-8")
        patch.setenv("JUPYTER_PATH", folder, prepend=os.pathsep)
        with subprocess.Popen([sys.executable, __file__, "serve", address], stdout=subprocess.DEVNULL) as server:
            try:
                yield
            finally:
                server.kill()


def ask(address: str, connection_file: str) -> None:
    """Ask for a kernel, and wait until it has ended."""
    wanted = {"file": connection_file, "folder": os.getcwd(), "environment": dict(os.environ)}
    with socket.socket(socket.AF_UNIX) as server:
        while server.connect_ex(address):  # it is still importing
            time.sleep(0.1)
        server.sendall(json.dumps(wanted).encode() + b"\n")
        server.recv(1)


def serve(address: str) -> None:
    """Import the libraries, then fork a kernel for each who asks."""
    gc.disable()
    del sys.path[0]  # the tests' folder, which no kernel knows
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"  # ipykernel sets this, and too late for us
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # nobody debugs these kernels
    exec(f"import {LIBRARIES}")
    gc.freeze()  # a kernel that searches for garbage would copy all pages of what has been imported
    gc.enable()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(address)
        listener.listen()
        while True:
            connection, _ = listener.accept()
            with connection:
                if not os.fork():
                    listener.close()
                    _be_a_kernel(connection)
            with contextlib.suppress(ChildProcessError):
                while os.waitpid(-1, os.WNOHANG)[0]:
                    pass


def _be_a_kernel(connection: socket.socket) -> None:
    import ipywidgets
    from ipykernel.kernelapp import IPKernelApp

    wanted = json.loads(connection.makefile().readline())
    os.environ.clear()
    os.environ.update(wanted["environment"])
    os.chdir(wanted["folder"])
    threading.Thread(target=_end_with, args=[connection], daemon=True).start()
    kernel = IPKernelApp.instance()
    kernel.initialize(["-f", wanted["file"], "--log-level=ERROR"])
    ipywidgets.load_ipython_extension(kernel.shell)  # as its import does in a kernel
    kernel.start()
    os._exit(0)


def _end_with(connection: socket.socket) -> None:
    connection.recv(1)  # nothing, when whoever asked has ended: nbgrader kills it to shut the kernel down
    os._exit(0)


if __name__ == "__main__":
    {"ask": ask, "serve": serve}[sys.argv[1]](*sys.argv[2:])
