def entropic_open_set_loss(logits, targets):
    known = targets.max(1).values == 1
    per_sample = -(targets * torch.log_softmax(logits, 1)).sum(1)
    groups = [g.mean() for g in (per_sample[known], per_sample[~known]) if len(g)]
    return sum(groups) / len(groups)
