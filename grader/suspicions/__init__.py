"""Flags in a submission what a person should see, in sentences that accuse nobody.

The source is read, and never run. The lists hold what answers usually need, and all that goes beyond them is flagged:
so new ideas are flagged, too. No point depends on a flag: there are good reasons for most of what is flagged.

| room        | its one job                                                         |
| ----------- | ------------------------------------------------------------------- |
| `words`     | lists: what answers usually need, and what reaches into Python      |
| `kit`       | what the notebooks use of the kit, read from the solutions          |
| `names`     | what the names of a notebook stand for                              |
| `code`      | reads the code of a cell                                            |
| `copies`    | finds code of the kit's stand-ins and judges in a cell              |
| `sentences` | reads a submission, and makes sentences of what is found            |
"""

from .sentences import MOST, flags_in, flags_in_submission, gather

__all__ = ["MOST", "flags_in", "flags_in_submission", "gather"]
