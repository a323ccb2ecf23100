"""Task 9: deep features, their magnitudes, and the three histograms.

| room       | its one job                                          |
| ---------- | ---------------------------------------------------- |
| `features` | the tensors of a whole loader, and the magnitudes    |
| `plot`     | what is drawn, and what legend and axes say about it |
"""

from .. import Check, Judge
from .features import (
    has_full_batch,
    inputs_extract,
    inputs_magnitudes,
    judge_graph,
    judge_magnitudes,
    judge_mode,
    judge_outputs,
)
from .plot import inputs_plot, judge_histograms, judge_labels

CHECKS = (
    Check(
        "extract",
        inputs_extract,
        (
            Judge("outputs", judge_outputs),
            Judge("evaluation mode", judge_mode, has_full_batch),
            Judge("no graph", judge_graph, has_full_batch),
        ),
    ),
    Check("magnitudes", inputs_magnitudes, judge_magnitudes),
    Check("plot_magnitudes", inputs_plot, (Judge("histograms", judge_histograms), Judge("labels", judge_labels))),
)
