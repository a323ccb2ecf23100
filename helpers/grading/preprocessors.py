"""What nbgrader does besides when it makes a release."""

from nbgrader import utils
from nbgrader.preprocessors import NbGraderPreprocessor


class TagUnattempted(NbGraderPreprocessor):
    """Tag the graded cells of the release, which raise as long as nothing is attempted.

    nbval expects an exception there, and JupyterLab's "Run All" goes on behind it.
    """

    def preprocess_cell(self, cell, resources, cell_index):
        """Add the tag `raises-exception` to a graded cell."""
        if cell.cell_type == "code" and utils.is_grade(cell) and not utils.is_solution(cell):
            tags = cell.metadata.setdefault("tags", [])
            if "raises-exception" not in tags:
                tags.append("raises-exception")
        return cell, resources
