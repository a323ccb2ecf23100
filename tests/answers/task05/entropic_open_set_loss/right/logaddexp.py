from functools import reduce
def entropic_open_set_loss(logits, targets):
    lse = reduce(torch.logaddexp, torch.unbind(logits, dim=1))
    return torch.mean(lse - torch.einsum("no,no->n", logits, targets))
