"""What runs inside the sandbox, beside students' code: mounted there as a whole, with `helpers.notebook`.

It imports once what all notebooks import, and forks a process for each worker that connects, which forks one for each
notebook. It decides nothing, and holds nothing that would: no judge, no expected value, no stand-in of the
notebook's own task.

| room            | its one job                                                                  |
| --------------- | ---------------------------------------------------------------------------- |
| `forks`         | the process that imports, and those that it forks for workers and notebooks  |
| `namespaces`    | what a notebook's process has for itself, and what it may use                |
| `shell`         | IPython, whose outputs are kept                                              |
| `notebook`      | serves one notebook: runs cells, probes objects, takes and gives files       |
| `wire`          | plain data as JSON and back, without executing anything                      |
| `shortcuts`     | the part of `grader.shortcuts` that is needed here                           |
| `quick_imports` | imported first by processes that import much                                 |
"""
