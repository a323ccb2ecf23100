"""What a human should have a look at in a submission, in sentences that accuse nobody.

The source alone is read, and nothing of it is run. What answers usually need is known, and what goes beyond is named:
so new ideas are seen, too. Nothing hangs on it: there are good reasons for most of what is named here.

| room        | its one job                                                         |
| ----------- | ------------------------------------------------------------------- |
| `words`     | what answers usually need, and what looks into the machinery: lists |
| `names`     | what the names of a notebook stand for                              |
| `code`      | looks at the code of one cell                                       |
| `sentences` | looks at a submission, and says what is found                       |
"""

from .sentences import MOST, gather, look_at, look_at_submission

__all__ = ["MOST", "gather", "look_at", "look_at_submission"]
