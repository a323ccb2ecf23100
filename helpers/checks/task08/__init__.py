"""Task 8: training and validation, judged on small data by what must hold, never by a trained network's figures.

| room          | its one job                                                             |
| ------------- | ----------------------------------------------------------------------- |
| `train_epoch` | one step a batch, with the right gradients, and the means before it     |
| `validate`    | the means, and nothing changed                                          |
| `fit`         | what it called, its optimizer, the falling loss, and what it returned   |
| `epoch`       | what an epoch is judged by in both: inputs, the mode, the three means   |
| `computed`    | what a network on small data comes to: losses, gradients, confidences   |
"""

from .. import Check
from .epoch import inputs, shown
from .fit import inputs_fit, judge_fit, shown_fit
from .train_epoch import judge_train_epoch
from .validate import judge_validate

CHECKS = (
    Check("train_epoch", inputs, judge_train_epoch, shown),
    Check("validate", inputs, judge_validate, shown),
    Check("fit", inputs_fit, judge_fit, shown_fit),
)
