# Wrong: `entropic_open_set_loss(logits, targets)` for logits (5, 3) in float64 returned 1.95528; expected 2.0057.
# Known and unknown samples are averaged apart: take one mean over all N samples.
def entropic_open_set_loss(logits, targets):
    known = targets.max(1).values == 1
    per_sample = -(targets * torch.log_softmax(logits, 1)).sum(1)
    groups = [g.mean() for g in (per_sample[known], per_sample[~known]) if len(g)]
    return sum(groups) / len(groups)
