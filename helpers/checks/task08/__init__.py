"""Task 8: training and validation, judged on small data by facts that must hold, never by a trained network's figures.

| room          | its one job                                                             |
| ------------- | ----------------------------------------------------------------------- |
| `train_epoch` | one step a batch, with the right gradients, and the means before it     |
| `validate`    | the means, and nothing changed                                          |
| `fit`         | its calls, its optimizer, the falling loss, and the list it returned    |
| `epoch`       | what both of them share: inputs, the mode, the three means              |
| `computed`    | the right losses, gradients and confidences of a network on small data  |
"""

from .. import Check, Judge
from .epoch import inputs, shown
from .fit import inputs_fit, judge_calls, judge_list, judge_optimizer, shown_fit
from .train_epoch import judge_means_of_training, judge_steps
from .validate import judge_means_of_validation, judge_unchanged

CHECKS = (
    Check("train_epoch", inputs, (Judge("steps", judge_steps), Judge("means", judge_means_of_training)), shown),
    Check(
        "validate",
        inputs,
        (Judge("means", judge_means_of_validation), Judge("nothing changed", judge_unchanged)),
        shown,
    ),
    Check(
        "fit",
        inputs_fit,
        (Judge("calls", judge_calls), Judge("optimizer", judge_optimizer), Judge("list", judge_list)),
        shown_fit,
    ),
)
