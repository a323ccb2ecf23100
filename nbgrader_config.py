"""The configuration of nbgrader: solutions/ is the source, notebooks/ the release, grading/ the rest."""

import glob
import sys
from pathlib import Path

# If this file fails, nbgrader prints the error and goes on without it. So the file does little that could fail.
HERE = Path(__file__).absolute().parent
sys.path.insert(0, str(HERE))
if glob.has_magic(str(HERE)):
    print(
        f"nbgrader finds nothing in {HERE}, because of [, ], * or ? in that name: rename the folder.", file=sys.stderr
    )

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
# The path is absolute because the formgrader runs in another folder. The timeout lets processes wait for each other.
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
c.ExportApp.plugin_class = "grader.gradebook.export.GradesTable"
c.CsvExportPlugin.to = str(HERE / "grading" / "grades.csv")
# The formgrader complains if it cannot write to the exchange.
(HERE / "grading" / "exchange").mkdir(parents=True, exist_ok=True)
c.Exchange.root = str(HERE / "grading" / "exchange")

# Feedback on what an LMS has collected goes back by the LMS: nbgrader would end in a traceback.
c.ExchangeFactory.release_feedback = "grader.exchange.ReleaseFeedback"

# What being late costs; each run of `make grade` reads it anew. README.md says more: "Due dates".
c.AssignLatePenalties.plugin_class = "grader.gradebook.late.LatePolicy"
# c.LatePolicy.penalty_method = "percent"  # or "points", "cap", "zero"; without this line, being late costs nothing
# c.LatePolicy.amount = 10
# c.LatePolicy.grace_minutes = 15

# Students read this in place of each solution.
c.ClearSolutions.code_stub = {"python": "# YOUR CODE HERE\nraise NotImplementedError()"}
# These steps add tags and locks, which change neither checksums nor grades.
for step in ("GoOnBehindErrors", "LockTexts"):
    c.GenerateAssignment.preprocessors.append(f"grader.preprocessors.{step}")

# Feedback shows no hidden test, and its lines fit into their boxes.
c.GenerateFeedback.preprocessors.append("grader.preprocessors.HideHiddenTests")
c.GenerateFeedback.exporter_class = "grader.feedback.FeedbackPage"

# A notebook is validated when all steps of a conversion are done, not after each.
c.Exporter.optimistic_validation = True

# A cell may train a network, which takes time. A kernel that has done its work ends at once.
c.Execute.timeout = 600
c.Execute.shutdown_kernel = "immediate"
