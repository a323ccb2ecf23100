"""JSON files of the engine's own: at any moment, there is the old one or the new one."""

import contextlib
import json
import os
from pathlib import Path
from typing import Any


def write(file: Path, content: object) -> None:
    """Write a JSON file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
    os.replace(new, file)


def load(file: Path) -> dict[str, Any]:
    """Return what `write` has written; nothing if the file is missing or damaged."""
    with contextlib.suppress(OSError, ValueError):
        found = json.loads(file.read_text(encoding="utf-8"))
        return found if isinstance(found, dict) else {}
    return {}
