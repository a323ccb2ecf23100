"""What notebooks call, and all that may lie beside students' code: no judge and no stand-in is in here.

| room       | its one job                                                              |
| ---------- | ------------------------------------------------------------------------ |
| `setup`    | comes first in the setup cell, and says so if that cell takes long       |
| `waiting`  | after three seconds of waiting, a line that says for what                |
| `settings` | the switches: which digits, how many epochs, which device                |
| `tasks`    | the table of the ten tasks                                               |
| `data`     | digits on disk in MNIST's own format; the three kinds of classes         |
| `checking` | `check`, which the graded cells call                                     |
| `cells`    | runs as much of a cell as this machine can                               |
| `runs`     | what has been run in this kernel, and what failed                        |
| `devices`  | the CPU in place of missing devices; a debugger that asks nobody         |
| `folder`   | the folder with the ten notebooks, wherever the kernel has been started  |
| `wall`     | the way to judges and stand-ins, which are not in this package           |
| `probes`   | what checks do with a student's object, to get plain data out of it      |
| `outcome`  | solved, wrong, not attempted: how each is reported                       |
| `verdict`  | what a check found, part by part, and the points of that                 |
| `words`    | words of verdicts that the class report reads again                      |
| `crashes`  | a student's exception as plain data, trimmed to their lines              |
| `meanings` | what exceptions often mean, in words                                     |
| `limits`   | what a student's code may take: time, and how much it prints             |
| `earlier`  | hands a notebook what earlier tasks produced                             |
| `progress` | the board: the ten tasks, their states and their points                  |
| `machine`  | what is installed, what will be used, and what there is to do            |
| `ready`    | before handing in: what the grading machine may not have                 |
| `figures`  | which figures are open, and closes those that are not to be shown        |
| `plots`    | figures; each returns the data that it drew, and says it                 |
| `widgets`  | interactive figures and the progress bar                                 |
"""
