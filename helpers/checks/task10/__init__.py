"""Task 10: CCR, FPR and the threshold.

| room        | its one job                                                |
| ----------- | ---------------------------------------------------------- |
| `rates`     | the two rates, and which mistake gives another one         |
| `threshold` | a threshold that keeps the limit, and is the smallest one  |
| `scores`    | what both of them share: scores, ties, two mistakes        |
"""

from .. import Check, Judge
from .rates import CcrCase, inputs_ccr, inputs_fpr, is_equal, judge_ccr, judge_fpr, shown_ccr
from .threshold import inputs_threshold, judge_limit, judge_smallest, shown_threshold


def _behind_the_class(case: CcrCase) -> tuple[str, ...]:
    return ("correct class",) if case["about"] == "both" else ()


CHECKS = (
    Check(
        "correct_classification_rate",
        inputs_ccr,
        (
            Judge("correct class", judge_ccr, lambda case: case["about"] == "correct class"),
            Judge("threshold", judge_ccr, lambda case: case["about"] in ("threshold", "both"), _behind_the_class),
            Judge("equal scores", judge_ccr, lambda case: case["about"] == "equal scores", lambda case: ("threshold",)),
        ),
        shown_ccr,
    ),
    Check(
        "false_positive_rate",
        inputs_fpr,
        (
            Judge("rate", judge_fpr, lambda case: not is_equal(case)),
            Judge("equal scores", judge_fpr, is_equal, lambda case: ("rate",)),
        ),
    ),
    Check(
        "select_threshold",
        inputs_threshold,
        (Judge("limit", judge_limit), Judge("smallest threshold", judge_smallest)),
        shown_threshold,
    ),
)
