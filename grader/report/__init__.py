"""The class report, one page that stands alone, and a page for each student that sums up the ten notebooks.

| room        | its one job                                                              |
| ----------- | ------------------------------------------------------------------------ |
| `gather`    | brings together what is known of a class                                 |
| `numbers`   | the distribution of points, and how each question did                    |
| `sentences` | the sentences that the class has read                                    |
| `changes`   | what has changed since the last run                                      |
| `alike`     | pairs of submissions whose answers are alike                             |
| `overview`  | writes the class report                                                  |
| `summaries` | writes the students' pages                                               |
| `pages`     | makes pages from templates, which escape all text                        |
"""

from .overview import write

__all__ = ["write"]
