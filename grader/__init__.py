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
| `schedule`      | keeps workers busy with submissions                                     |
| `results`       | what became of each submission, and the report                          |
| `local`         | workers on this machine                                                 |
| `cluster`       | workers on other machines                                               |
| `worker`        | what a worker does                                                      |
| `submissions`   | reads what a student handed in                                          |
| `repair`        | mends a notebook, so that nbgrader takes it                             |
| `suspicions`    | what a human should have a look at in a submission                      |
| `autograde`     | grades one submission: runs its cells, probes and judges its answers    |
| `sandbox`       | a place to run students' code in                                        |
| `gradebook`     | nbgrader's gradebook, autograded/ and feedback/                         |
| `shortcuts`     | what saves time by private parts of others, and can be turned off       |
| `bench`         | how fast all that is, beside stock nbgrader                             |
| `preprocessors` | what nbgrader is told to do besides                                     |
"""

from .sandbox.inside.shortcuts import leave_out_a_grammar

leave_out_a_grammar()  # before anything imports nbformat
