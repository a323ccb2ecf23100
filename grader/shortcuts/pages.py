"""Feedback pages as nbgrader makes them, byte by byte, in less than half of the time.

nbconvert parses each finished page once more, to give images a text. Most of a page is coloured code and texts. They
are put in after that, and what many submissions share is made once.
"""

import functools
import re
import secrets
from typing import Any, ClassVar

from bs4 import BeautifulSoup
from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from nbconvert.filters import Highlight2HTML
from nbformat import NotebookNode

from ..feedback import FeedbackPage

MOST, LONGEST = 1000, 5000  # texts and pieces of code that are kept, and characters of one
# In the source of a text that may need more than its source, or is not to be kept apart.
NEEDS_MORE = re.compile("attachment:|files/|<img")
TAG = re.compile("</?[a-zA-Z][^ />]*|<!")


class FeedbackPages(FeedbackPage):
    """The kit's pages; their coloured code and texts are put in last."""

    _environments: ClassVar[dict[tuple[str, ...], Environment]] = {}  # by the templates' paths
    _texts: ClassVar[dict[str, str]] = {}  # HTML by source; empty if it is to be made in its page

    def __init__(self, **options: Any):
        super().__init__(**options)
        self.place = secrets.token_hex()  # nobody can write it into a page
        self.filters = {**self.filters, "highlight_code": self._left_out}

    def from_notebook_node(  # type: ignore[override]  # it returns what its parent returns
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return a page as `FeedbackPage` does."""
        self.left_out: list[str] = []
        self.register_filter("markdown2html", self.markdown2html)  # type: ignore[no-untyped-call]  # that of this page
        page, resources = super().from_notebook_node(nb, resources, **options)
        return re.sub(
            rf'<div id="{self.place}(\d+)"></div>', lambda found: self.left_out[int(found[1])], page
        ), resources

    @pass_context
    def markdown2html(self, context: Context, source: str) -> str:
        """Return the HTML of a text, or its place, as `HTMLExporter` returns the HTML."""
        if source not in self._texts and len(self._texts) < MOST and len(source) < LONGEST:
            html = super().markdown2html(context, source)
            parsed = _parsed(html)
            self._texts[source] = parsed if _is_whole(html, parsed) and not NEEDS_MORE.search(source) else ""
        html = self._texts.get(source)
        return self._placed(html) if html else super().markdown2html(context, source)

    def _left_out(self, source: str, language: str | None = None, metadata: object = None) -> str:
        return self._placed(_coloured(source))

    def _placed(self, html: str) -> str:
        """Return what holds the place of some HTML; the end of its last line is parsed with what follows."""
        self.left_out.append(html.rstrip("\n"))
        return f'<div id="{self.place}{len(self.left_out) - 1}"></div>{html[len(self.left_out[-1]) :]}'

    def _create_environment(self) -> Environment:
        """Return the templates, which are compiled once."""
        paths = tuple(self.template_paths)
        if paths not in self._environments:
            self._environments[paths] = super()._create_environment()  # type: ignore[no-untyped-call]  # the same
        return self._environments[paths]


def _coloured(source: str) -> str:
    """Return code as that parser gives it back. It is always Python: `repair` states that in each notebook."""
    return _colour(source) if len(source) < LONGEST else _colour.__wrapped__(source)


@functools.lru_cache(MOST)
def _colour(source: str) -> str:
    return _parsed(Highlight2HTML(pygments_lexer="python")(source))


def _parsed(html: str) -> str:
    return str(BeautifulSoup(html, features="html.parser"))


def _is_whole(html: str, parsed: str) -> bool:
    """Return whether all elements in some HTML end there, each before the one around it: then they are as parsed."""
    return re.fullmatch("<[^!].*>\n*", html, re.DOTALL) is not None and TAG.findall(html) == TAG.findall(parsed)
