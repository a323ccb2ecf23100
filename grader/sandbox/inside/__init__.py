"""Runs inside the sandbox, beside students' code; this folder is mounted there as a whole, with `helpers.notebook`.

A first process imports once what all notebooks import. It forks a process for each worker that connects, and that one
forks a process for each notebook. None of them decides anything: there is no judge, no expected value, and no stand-in
for the notebook's own task.

| room            | its one job                                                                  |
| --------------- | ---------------------------------------------------------------------------- |
| `forks`         | the first process, and those that it forks for workers and notebooks         |
| `namespaces`    | keeps a notebook's process apart, and limits it                              |
| `usage`         | what a notebook's processes use, all together                                |
| `leftovers`     | ends what a notebook has left, where no namespace ends it                     |
| `shell`         | IPython, whose outputs are kept                                              |
| `notebook`      | serves one notebook: runs cells, probes objects, takes and gives files       |
| `wire`          | frames: what is sent, and how it comes                                       |
| `coding`        | plain data as JSON and back, within bounds, without executing anything       |
| `shortcuts`     | the part of `grader.shortcuts` that is needed here                           |
| `compiler`      | PyTorch's compiler, which is imported once something needs it                |
| `imported_first` | imported first by processes that import much                                 |
"""
