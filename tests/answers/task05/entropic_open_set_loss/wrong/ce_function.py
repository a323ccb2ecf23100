# Wrong: `entropic_open_set_loss(logits, targets)` calls torch's `cross_entropy`; expected your own formula, from
# `log_softmax` or `logsumexp`.
from torch.nn.functional import cross_entropy as entropic_open_set_loss
