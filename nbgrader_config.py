"""What nbgrader needs to know: solutions/ is its source, notebooks/ its release, grading/ what comes back."""

import sys
from pathlib import Path

# nbgrader prints an error in this file and then goes on without it, so there is little here that could fail.
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

c = get_config()  # noqa: F821

c.CourseDirectory.course_id = "open-set-learning"
c.CourseDirectory.root = str(HERE)
c.CourseDirectory.source_directory = "solutions"
c.CourseDirectory.release_directory = "notebooks"
c.CourseDirectory.source_with_tests_directory = "grading/source_with_tests"
c.CourseDirectory.submitted_directory = "grading/submitted"
c.CourseDirectory.autograded_directory = "grading/autograded"
c.CourseDirectory.feedback_directory = "grading/feedback"
c.CourseDirectory.solution_directory = "grading/solution"
# The formgrader runs in another folder, so the path is absolute; several processes wait for each other.
c.CourseDirectory.db_url = f"sqlite:///{(HERE / 'grading' / 'gradebook.db').as_posix()}?timeout=60"
c.CourseDirectory.ignore = [
    ".ipynb_checkpoints",
    "*.pyc",
    "__pycache__",
    "feedback",
    ".DS_Store",
    "*.pt",
    "*.log",
    ".pytest_cache",
]
c.ZipCollectApp.downloaded_directory = "grading/downloaded"
c.CsvExportPlugin.to = str(HERE / "grading" / "grades.csv")
# An exchange that cannot be written makes the formgrader complain.
(HERE / "grading" / "exchange").mkdir(parents=True, exist_ok=True)
c.Exchange.root = str(HERE / "grading" / "exchange")

# Where the answers go, the student reads what to do.
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\nraise NotImplementedError()"}
# Tags change neither checksums nor grades.
c.GenerateAssignment.preprocessors.append("grader.preprocessors.GoOnBehindErrors")

# A cell may train a network. Nothing waits for a kernel that has done its work.
c.Execute.timeout = 600
c.Execute.shutdown_kernel = "immediate"
