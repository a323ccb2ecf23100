"""For instructors only: making the release, and grading with nbgrader.

| room            | its one job                                                             |
| --------------- | ----------------------------------------------------------------------- |
| `release`       | solutions/ -> notebooks/, the same bytes each time                      |
| `outputs`       | runs the solution notebooks and keeps their outputs                     |
| `demo`          | a small class, from release to feedback and grades                      |
| `submissions`   | reads what a student handed in                                          |
| `repair`        | mends a notebook, so that nbgrader takes it                             |
| `sandbox`       | a place to run students' code in                                        |
| `suspicions`    | what a human should have a look at in a submission                      |
| `preprocessors` | what nbgrader is told to do besides                                     |
"""
