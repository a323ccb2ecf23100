"""Task 7: the network, judged by what it computes and not by the names of its parts.

The judge believes the probe's report. Code that replaces the probe can forge that report, but is named in the
instructors' report: no task needs to touch the kit.

| room      | its one job                                                              |
| --------- | ------------------------------------------------------------------------ |
| `outputs` | logits and features: their sizes, and that each sample has its own       |
| `layers`  | convolutions, max pooling, nonlinearity, and the fully-connected layers  |
| `cases`   | the inputs, and what the network gave back                               |
"""

from ...notebook.probes.contract import NetworkShown
from ...notebook.tasks import parts_of
from .. import Check, Judge
from .cases import inputs
from .layers import judge_convolutions, judge_layers
from .outputs import judge_outputs, judge_usual_outputs


def _has_usual_sizes(case: NetworkShown) -> bool:
    return not case["arguments"]


OUTPUTS, SIZES, CONVOLUTIONS, LAYERS = (part.name for part in parts_of("Network"))
CHECKS = (
    Check(
        "Network",
        inputs,
        (
            Judge(OUTPUTS, judge_usual_outputs, _has_usual_sizes),
            Judge(SIZES, judge_outputs, lambda case: not _has_usual_sizes(case), lambda case: (OUTPUTS,)),
            Judge(CONVOLUTIONS, judge_convolutions, _has_usual_sizes),
            Judge(LAYERS, judge_layers, _has_usual_sizes),
        ),
    ),
)
