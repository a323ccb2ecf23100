def entropic_open_set_loss(logits, targets):
    known = targets.max(1).values == 1
    per_sample = -(targets * torch.log_softmax(logits, 1)).sum(1)
    return (per_sample[known].mean() * known.sum() + per_sample[~known].mean() * (~known).sum()) / len(known)
