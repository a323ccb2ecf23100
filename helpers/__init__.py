"""The small module that the notebooks of Exercise 8, Open-Set Learning, call.

| room         | its one job                                                              |
| ------------ | ------------------------------------------------------------------------ |
| `settings`   | the switches: which digits, how many epochs, which device                |
| `tasks`      | the table of the ten tasks                                               |
| `data`       | digits on disk in MNIST's own format; the three kinds of classes         |
| `checks`     | what a right answer is, in sentences; one module a task                  |
| `probes`     | what checks do with a student's object, to get plain data out of it      |
| `outcome`    | solved, wrong, not attempted: how each is said                           |
| `crashes`    | a student's exception, trimmed to their lines, and what it often means   |
| `limits`     | what a student's code may take: time, and how much it prints             |
| `earlier`    | hands a notebook what earlier tasks produced                             |
| `standins`   | other means to the same end, for tasks that are not solved yet           |
| `progress`   | the board: the ten tasks, their states and their points                  |
| `machine`    | what is installed, what will be used, and what there is to do            |
| `plots`      | figures; each returns the data that it drew                              |
| `widgets`    | interactive figures and the progress bar                                 |
"""

import sys

# jsonschema, which nbformat imports, imports this one where it is installed: that takes a second, to compile the
# grammar of a format that no notebook has.
sys.modules.setdefault("rfc3987_syntax", None)
