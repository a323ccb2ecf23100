"""Files that are replaced as a whole: at any moment, there is the old one or the new one. Fingerprints of contents."""

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import Any


def write_bytes(file: Path, content: bytes) -> None:
    """Write a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_bytes(content)
    os.replace(new, file)


def write(file: Path, content: object) -> None:
    """Write a JSON file of the engine's own."""
    write_bytes(file, json.dumps(content, ensure_ascii=False, indent=1).encode())


def load(file: Path) -> dict[str, Any]:
    """Return what `write` has written; nothing if the file is missing or damaged."""
    with contextlib.suppress(OSError, ValueError):
        found = json.loads(file.read_text(encoding="utf-8"))
        return found if isinstance(found, dict) else {}
    return {}


def digest_of(*parts: bytes | str) -> str:
    """Return a fingerprint of these parts, in their order."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part if isinstance(part, bytes) else part.encode()).digest())
    return digest.hexdigest()
