"""Grades one submission: its cells run in a sandbox, its answers are probed there, and judged here.

What comes back from the sandbox is plain data that nobody vouches for. It becomes outputs of cells and, where a
student's object has been probed, the judges' input; it never is a verdict.

| room           | its one job                                                                          |
| -------------- | ------------------------------------------------------------------------------------ |
| `results`      | what it takes, and what comes of it                                                  |
| `submission`   | mends the notebooks of a submission, and runs them in the order of the tasks         |
| `session`      | what all processes of a submission share: files, outcomes of earlier names, the time |
| `run`          | runs one notebook, and fills in its outputs                                          |
| `saved`        | judges names by their saved notebooks, for the tasks that come later                 |
| `answers`      | probes an answer within its time, and judges it                                      |
| `cell_outputs` | outputs that a page can show without running anything                                |
"""
