"""Interactive figures and the progress bar. Each shows a picture and prints a sentence where nothing can be moved.

| room        | its one job                                                              |
| ----------- | ------------------------------------------------------------------------ |
| `showing`   | how an interactive figure is shown, and what stands in for it            |
| `moving`    | a figure of which only a few artists move                                |
| `progress`  | the progress bar, and what a training says of its epochs                 |
| `threshold` | a threshold on a slider                                                  |
| `logits`    | logits on sliders                                                        |
| `flower`    | the flower, whose points show their digits                               |
| `drawing`   | a digit that you draw, and what your network says                        |
"""

from .drawing import draw_digit
from .flower import flower_explorer
from .logits import logit_sliders
from .progress import epoch_by_epoch, progress_bar
from .threshold import threshold_explorer

__all__ = [
    "draw_digit",
    "epoch_by_epoch",
    "flower_explorer",
    "logit_sliders",
    "progress_bar",
    "threshold_explorer",
]
