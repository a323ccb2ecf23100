"""The look of feedback pages: nbgrader's own, with a list of the answers by name, and lines that fit into their box.

nbgrader_config.py names `FeedbackPage`, so nbgrader's own `generate_feedback` makes the same pages.
"""

from pathlib import Path
from typing import Any

from nbconvert.exporters import HTMLExporter


class FeedbackPage(HTMLExporter):
    """nbgrader's page, by the template in this folder, which extends nbgrader's."""

    def __init__(self, **options: Any):
        super().__init__(**options)  # type: ignore[no-untyped-call]  # nbconvert has types in part
        self.extra_template_basedirs = [*self.extra_template_basedirs, str(Path(__file__).parent)]
        self.template_name, self.template_file = "open_set", "page.html.j2"
