"""Task 9: deep features, their magnitudes, and the three histograms.

| room       | its one job                                          |
| ---------- | ---------------------------------------------------- |
| `features` | the tensors of a whole loader, and the magnitudes    |
| `plot`     | what is drawn, and what legend and axes say about it |
"""

from .. import Check, Judge
from .features import inputs_extract, inputs_magnitudes, judge_extract, judge_magnitudes
from .plot import inputs_plot, judge_histograms, judge_labels

CHECKS = (
    Check("extract", inputs_extract, judge_extract),
    Check("magnitudes", inputs_magnitudes, judge_magnitudes),
    Check("plot_magnitudes", inputs_plot, (Judge("histograms", judge_histograms), Judge("labels", judge_labels))),
)
