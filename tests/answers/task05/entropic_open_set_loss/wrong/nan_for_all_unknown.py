# Wrong: `entropic_open_set_loss(logits, targets)` for logits (1, 4) returned nan (shape (), float32); expected
# 0.0142793. Is it the logarithm of a number that is not positive, or the mean of a group without samples?
def entropic_open_set_loss(logits, targets):
    known = targets.max(1).values == 1
    per_sample = -(targets * torch.log_softmax(logits, 1)).sum(1)
    return (per_sample[known].mean() * known.sum() + per_sample[~known].mean() * (~known).sum()) / len(known)
