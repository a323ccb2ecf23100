"""For instructors only: making the release, and grading with nbgrader.

| room            | its one job                                                             |
| --------------- | ----------------------------------------------------------------------- |
| `release`       | solutions/ -> notebooks/, the same bytes each time                      |
| `outputs`       | runs the solution notebooks and keeps their outputs                     |
| `demo`          | a small class, from release to feedback and grades                      |
| `collect`       | submissions, however they come -> grading/submitted/, and nothing lost   |
| `sandbox`       | a place to run students' code in                                        |
| `preprocessors` | what nbgrader is told to do besides                                     |
"""
