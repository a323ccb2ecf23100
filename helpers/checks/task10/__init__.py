"""Task 10: CCR, FPR and the threshold.

| room        | its one job                                                |
| ----------- | ---------------------------------------------------------- |
| `rates`     | the two rates, and which mistake gives another one         |
| `threshold` | a threshold that keeps the limit, and is the smallest one  |
| `scores`    | what both of them share: scores, ties, two mistakes        |
"""

from .. import Check, Judge
from .rates import inputs_ccr, inputs_fpr, judge_ccr, judge_fpr, shown_ccr
from .threshold import inputs_threshold, judge_limit, judge_smallest, shown_threshold

CHECKS = (
    Check("correct_classification_rate", inputs_ccr, judge_ccr, shown_ccr),
    Check("false_positive_rate", inputs_fpr, judge_fpr),
    Check(
        "select_threshold",
        inputs_threshold,
        (Judge("limit", judge_limit), Judge("smallest threshold", judge_smallest)),
        shown_threshold,
    ),
)
