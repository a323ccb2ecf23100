# Wrong: `entropic_open_set_loss(logits, targets)` calls torch's `nll_loss`; expected your own formula, from
# `log_softmax` or `logsumexp`.
def entropic_open_set_loss(logits, targets):
    ly = logits.log_softmax(1)
    return sum((targets[:, o] * torch.nn.functional.nll_loss(ly, torch.full((len(ly),), o), reduction="none")).mean() for o in range(ly.shape[1]))
