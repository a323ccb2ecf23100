"""Feedback pages as nbgrader makes them, byte by byte, in less than half of the time.

nbconvert parses each finished page once more, to give images a text. Most of a page is coloured code. It is put in
after that, and code that many submissions share is coloured once.
"""

import functools
import re
import secrets
from typing import Any, ClassVar

from bs4 import BeautifulSoup
from jinja2 import Environment
from nbconvert.filters import Highlight2HTML
from nbformat import NotebookNode

from ..feedback import FeedbackPage


class FeedbackPages(FeedbackPage):
    """The kit's pages; their coloured code is put in last."""

    _environments: ClassVar[dict[tuple[str, ...], Environment]] = {}  # by the templates' paths

    def __init__(self, **options: Any):
        super().__init__(**options)
        self.place = secrets.token_hex()  # nobody can write it into a page
        self.filters = {**self.filters, "highlight_code": self._left_out}

    def from_notebook_node(  # type: ignore[override]  # it returns what its parent returns
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return a page as `FeedbackPage` does."""
        self.left_out: list[str] = []
        page, resources = super().from_notebook_node(nb, resources, **options)
        return re.sub(
            rf'<div id="{self.place}(\d+)"></div>', lambda found: _coloured(self.left_out[int(found[1])]), page
        ), resources

    def _left_out(self, source: str, language: str | None = None, metadata: object = None) -> str:
        self.left_out.append(source)
        return f'<div id="{self.place}{len(self.left_out) - 1}"></div>\n'

    def _create_environment(self) -> Environment:
        """Return the templates, which are compiled once."""
        paths = tuple(self.template_paths)
        if paths not in self._environments:
            self._environments[paths] = super()._create_environment()  # type: ignore[no-untyped-call]  # the same
        return self._environments[paths]


def _coloured(source: str) -> str:
    """Return code as that parser gives it back. It is always Python: `repair` states that in each notebook."""
    return _colour(source) if len(source) < 5000 else _colour.__wrapped__(source)


@functools.lru_cache(maxsize=1000)
def _colour(source: str) -> str:
    return str(BeautifulSoup(Highlight2HTML(pygments_lexer="python")(source), features="html.parser")).rstrip("\n")
