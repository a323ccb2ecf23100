"""For instructors only: making the release, and grading with nbgrader.

| room            | its one job                                                             |
| --------------- | ----------------------------------------------------------------------- |
| `release`       | solutions/ -> notebooks/, the same bytes each time                      |
| `handout`       | what students get, as one zip, the same bytes each time                 |
| `outputs`       | runs the solution notebooks and keeps their outputs                     |
| `lab`           | a working copy of the release, in which nothing is overwritten          |
| `versions`      | the versions that were tested: installs them, writes them down          |
| `demo`          | a small class, from release to feedback and grades                      |
| `collect`       | submissions, however they come -> grading/submitted/, and nothing lost  |
| `grade`         | grades a class: what is to be done, what came of it                     |
| `local`         | workers on this machine                                                 |
| `cluster`       | workers on other machines                                               |
| `worker`        | what a worker does                                                      |
| `submissions`   | reads what a student handed in                                          |
| `repair`        | mends a notebook, so that nbgrader takes it                             |
| `suspicions`    | what a human should have a look at in a submission                      |
| `marks`         | what marking takes and gives                                            |
| `marking`       | marks one submission: runs its cells, probes and judges its answers     |
| `sandbox`       | a place to run students' code in                                        |
| `recording`     | nbgrader's gradebook, autograded/ and feedback/                         |
| `feedback`      | nbgrader's feedback pages, quickly                                      |
| `bench`         | how fast all that is, beside stock nbgrader                             |
| `preprocessors` | what nbgrader is told to do besides                                     |
"""

import sys

# jsonschema, which nbformat imports, imports this one where it is installed: that takes a second, to compile the
# grammar of a format that no notebook has.
sys.modules.setdefault("rfc3987_syntax", None)
