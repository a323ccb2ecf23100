"""Makes outputs of cells from what a sandbox gives back; a page that shows them runs nothing."""

import base64
import struct
from collections.abc import Callable
from typing import Any

import nbformat
from nbformat import NotebookNode

from helpers.notebook.verdict import Points

from ..repair.reading import clean

SCAN, FRAMES = 0xDA, {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}  # markers of JPEG: the data, and headers with a size
PIXELS = 30_000_000  # of an image: what a browser makes of it takes four bytes for each


def printed(*lines: str) -> NotebookNode:
    """Return the output of a cell that prints these lines."""
    return _new("stream", name="stdout", text="".join(f"{line}\n" for line in lines))


def result(points: Points) -> NotebookNode:
    """Return the output of a cell that has points as its value: nbgrader reads them there."""
    shown = {"text/plain": repr(points), "text/html": points._repr_html_()}
    return _new("execute_result", data=shown, metadata={}, execution_count=None)


def error(name: str, sentence: str, traceback: list[str] | None = None) -> NotebookNode:
    """Return the output of a cell that raises an error of this name."""
    lines = traceback or [f"{name}: {sentence}"]
    return _new("error", ename=clean(name), evalue=clean(sentence), traceback=[*map(clean, lines)])


def harmless(answer: object) -> tuple[list[NotebookNode], bool]:
    """Return the outputs that a cell gave back, and whether some are left out."""
    if not isinstance(answer, dict) or not isinstance(answer.get("outputs"), list):
        return [error("DeadKernelError", "This cell sent back no valid outputs.")], False
    made = [_output(output) for output in answer["outputs"] if isinstance(output, dict)]
    return [output for output in made if output is not None], bool(answer.get("cut"))


def _new(kind: str, **fields: object) -> NotebookNode:
    """Return an output as `nbformat.v4.new_output` does, without its check, which takes long."""
    output: NotebookNode = nbformat.from_dict({"output_type": kind, **fields})
    return output


def _output(given: dict[str, Any]) -> NotebookNode | None:
    kind = given.get("output_type")
    if kind == "stream":
        name = "stderr" if given.get("name") == "stderr" else "stdout"
        return _new("stream", name=name, text=clean(str(given.get("text"))))
    if kind == "error":
        lines = given.get("traceback")
        lines = [str(line) for line in lines] if isinstance(lines, list) else []
        return error(str(given.get("ename")), str(given.get("evalue")), lines)
    if kind in ("display_data", "execute_result") and isinstance(given.get("data"), dict):
        data = {key: clean(value) for key, value in given["data"].items() if _is_harmless(key, value)}
        # A result would be read as partial credit in a graded cell; in others nothing tells the two apart.
        shown = data or {"text/plain": "(an output that is not shown)"}
        return _new("display_data", data=shown, metadata={})
    return None


def _is_harmless(kind: object, value: object) -> bool:
    if not isinstance(value, str):
        return False
    if kind not in SIZES:
        return kind == "text/plain"
    try:
        content = base64.b64decode("".join(value.split()), validate=True)
        width, height = SIZES[kind](content)
    except (ValueError, IndexError, struct.error):
        return False
    return 0 < width * height <= PIXELS


def _size_of_png(content: bytes) -> tuple[int, int]:
    """Return width and height as the header says; raises `ValueError` or `struct.error` for what is no PNG."""
    if not content.startswith(b"\x89PNG\r\n\x1a\n") or content[12:16] != b"IHDR":
        raise ValueError("no PNG")
    width, height = struct.unpack(">II", content[16:24])
    return width, height


def _size_of_jpeg(content: bytes) -> tuple[int, int]:
    """Return the largest width and height that a header says; raises as `_size_of_png` does for what is no JPEG."""
    if not content.startswith(b"\xff\xd8"):
        raise ValueError("no JPEG")
    sizes, place = [], 2
    while content[place : place + 1] == b"\xff" and content[place + 1] != SCAN:
        marker, (length,) = content[place + 1], struct.unpack(">H", content[place + 2 : place + 4])
        if marker in FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            sizes.append((width, height))
        place += 2 + length
    return max(sizes, key=lambda size: size[0] * size[1], default=(0, 0))


SIZES: dict[object, Callable[[bytes], tuple[int, int]]] = {"image/png": _size_of_png, "image/jpeg": _size_of_jpeg}
