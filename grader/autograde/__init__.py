"""Grades one submission: its cells run in a sandbox, its answers are probed there, and judged in a process apart.

The sandbox gives back plain data, which may be forged. It becomes outputs of cells and, where a student's object has
been probed, the judges' input; it is never a verdict.

| room           | its one job                                                                          |
| -------------- | ------------------------------------------------------------------------------------ |
| `results`      | settings, and the result of a submission                                             |
| `submission`   | mends the notebooks of a submission, and runs them in the order of the tasks         |
| `session`      | what all processes of a submission share: files, outcomes of earlier names, the time |
| `run`          | runs one notebook, and fills in its outputs                                          |
| `kept`         | runs of notebooks that need not run again                                            |
| `saved`        | judges names by their saved notebooks, for later tasks                               |
| `judges`       | the process that judges, with limits on memory and time                              |
| `answers`      | runs there: probes an answer, and judges what comes back                             |
| `cell_outputs` | outputs that a page can show without running anything                                |
"""
