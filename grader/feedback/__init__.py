"""The look of feedback pages: nbgrader's own, with a list of the answers by name, and lines that fit into their box.

nbgrader_config.py names `FeedbackPage`, so nbgrader's own `generate_feedback` makes the same pages.
"""

from pathlib import Path
from typing import Any

from nbconvert.exporters import HTMLExporter
from traitlets.config import Config


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
