# Wrong: `EntropicOpenSetLoss.apply(logits, targets)` calls torch's `cross_entropy`; expected your own formula, from
# `log_softmax` or `logsumexp`.
class EntropicOpenSetLoss:
    @staticmethod
    def apply(logits, targets): return torch.nn.functional.cross_entropy(logits, targets)
