# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` calls torch's `cross_entropy`; expected your own formula, from
# `log_softmax` or `logsumexp`.
from helpers import standins
class EntropicOpenSetLoss:
    @staticmethod
    def apply(z, t): return standins.entropic_open_set_loss(z, t)
