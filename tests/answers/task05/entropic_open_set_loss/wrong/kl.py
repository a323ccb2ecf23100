# Wrong: `entropic_open_set_loss(logits, targets)` calls torch's `kl_div`; expected your own formula, from
# `log_softmax` or `logsumexp`.
def entropic_open_set_loss(logits, targets):
    return torch.nn.KLDivLoss(reduction="batchmean")(logits.log_softmax(1), targets) - torch.xlogy(targets, targets).sum(1).mean()
