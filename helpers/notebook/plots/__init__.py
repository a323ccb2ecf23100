"""Figures for the notebooks. Each function draws one figure, returns the data that it drew, and says it in a sentence.

| room         | its one job                                                                  |
| ------------ | ---------------------------------------------------------------------------- |
| `style`      | one style for all figures, and the way a figure is shown                     |
| `samples`    | images of digits, and images with their targets                              |
| `losses`     | gradients, the simplex, confidence                                           |
| `training`   | a training run                                                               |
| `features`   | the flower, magnitudes                                                       |
| `rates`      | CCR and FPR against the threshold, and OSCR                                  |
| `decisions`  | the answers to each digit, and the samples that are most wrong               |
| `hook`       | a network that is sure of what it has never seen                             |
| `ready_made` | what figures show before anybody has trained                                 |
"""

from .decisions import confusion, gallery
from .features import flower, magnitude_curves, magnitudes_and_scores, show_histograms
from .hook import fooled
from .losses import confidence_curves, descend, gradients, simplex
from .rates import oscr, rates
from .ready_made import closed_set_logits, flower_features, flower_network
from .samples import digits, samples
from .style import BLUE, GREEN, KINDS, ORANGE
from .training import training_curves

__all__ = [
    "BLUE",
    "GREEN",
    "KINDS",
    "ORANGE",
    "closed_set_logits",
    "confidence_curves",
    "confusion",
    "descend",
    "digits",
    "flower",
    "flower_features",
    "flower_network",
    "fooled",
    "gallery",
    "gradients",
    "magnitude_curves",
    "magnitudes_and_scores",
    "oscr",
    "rates",
    "samples",
    "show_histograms",
    "simplex",
    "training_curves",
]
