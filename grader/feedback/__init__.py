"""The look of feedback pages: nbgrader's own, with a list of the answers by name, and lines that fit into their box.

nbgrader_config.py names `FeedbackPage`, so nbgrader's own `generate_feedback` makes the same pages.
"""

import copy
from pathlib import Path
from typing import Any

from nbconvert.exporters import HTMLExporter
from nbformat import NotebookNode
from traitlets.config import Config

# Characters of code, and of other text, on a page: for twice as many, some steps of nbconvert take four times as long.
SHOWN = 20_000
NOT_SHOWN = "(The rest of this cell is not shown: the notebook is too long for a page.)"


class FeedbackPage(HTMLExporter):
    """nbgrader's page, by the template in this folder, which extends nbgrader's."""

    def __init__(self, config: Config | None = None, **options: Any):
        config = Config(config or {})
        config.FeedbackPage.extra_template_basedirs = [
            *config.HTMLExporter.get("extra_template_basedirs", []),  # nbgrader's
            str(Path(__file__).parent),
        ]
        config.FeedbackPage.template_name = "open_set"
        config.FeedbackPage.template_file = "page.html.j2"  # index.html.j2 is nbgrader's
        super().__init__(config=config, **options)  # type: ignore[no-untyped-call]  # nbconvert has types in part

    def from_notebook_node(  # type: ignore[override]  # it returns what its parent returns
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return a page as nbconvert does, of a notebook whose code is not too long."""
        return super().from_notebook_node(_shortened(nb), resources, **options)


def _shortened(notebook: NotebookNode) -> NotebookNode:
    """Return a notebook, or a copy with less in it if it has too much."""
    for is_code in (True, False):
        left = SHOWN
        if sum(map(len, _sources(notebook, is_code))) > left:
            notebook = copy.deepcopy(notebook)
            for cell in notebook.cells:
                if (cell.cell_type == "code") == is_code:
                    cell.source = cell.source if len(cell.source) <= left else f"{cell.source[:left]}\n{NOT_SHOWN}"
                    left = max(left - len(cell.source), 0)
    return notebook


def _sources(notebook: NotebookNode, is_code: bool) -> list[str]:
    return [cell.source for cell in notebook.cells if (cell.cell_type == "code") == is_code]
