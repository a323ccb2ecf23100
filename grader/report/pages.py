"""Makes pages from templates: all text is escaped, and nothing runs but the page's own few lines."""

import base64
import hashlib
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from helpers.notebook import words

from ..files import write_bytes

HERE = Path(__file__).parent
NONE = "\N{EN DASH}"
# No address of another machine, no form, no frame, no other script or style than the page's own.
POLICY = (
    "default-src 'none'; style-src 'sha256-{style}'; script-src {script}; base-uri 'none'; form-action 'none'; "
    "img-src data:"
)


def page(template: str, *, script: bool = False, **values: Any) -> str:
    """Return a page that stands alone: styles, and the script if it has one, are in it."""
    style, code = _file("page.css"), _file("sort.js") if script else ""
    policy = POLICY.format(style=_fingerprint(style), script=f"'sha256-{_fingerprint(code)}'" if script else "'none'")
    return (
        _environment()
        .get_template(template)
        .render(style=Markup(style), script=Markup(code), policy=Markup(policy), **values)
    )


def write_if_new(file: Path, text: str) -> None:
    """Write a file, unless it has this text already."""
    content = text.encode("utf-8", "replace")
    if not file.is_file() or file.read_bytes() != content:
        write_bytes(file, content)


@cache
def _file(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _fingerprint(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _environment() -> Environment:
    made = Environment(
        autoescape=True,
        loader=FileSystemLoader(HERE),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"visible": visible, "marked": marked, "number": number, "percent": percent}
    made.globals["count"] = count
    return made


def visible(text: str) -> str:
    """Return a text without characters that have no shape or turn the order of others around."""
    return words.visible(text, words.BREAKS)


@lru_cache(maxsize=10_000)
def marked(text: str) -> Markup:
    """Return a sentence in which what stands in backticks is code."""
    pieces = re.split(r"`([^`]*)`", visible(text))
    return Markup("").join(
        Markup("<code>{}</code>").format(piece) if place % 2 else escape(piece) for place, piece in enumerate(pieces)
    )


def number(value: float | None) -> str:
    """Return a number without needless zeros; a dash stands for none."""
    return NONE if value is None else f"{round(value, 2):g}"


def percent(share: float | None) -> str:
    """Return a share in percent; a dash stands for none."""
    return NONE if share is None else f"{100 * share:.0f} %"


def count(number: int, one: str, more: str = "") -> str:
    """Return a number with its noun."""
    return f"{number} {one if number == 1 else more or one + 's'}"
