# Wrong: The gradient of the groups comes back to the batch changed in `split_known_unknown(batch, targets)` for 1
# known and 5 unknown samples, batch (6, 20), targets (6, 4); expected it to flow through unchanged: select samples,
# and do nothing else to them.
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    half = batch * .5
    return half[known] + half[known].detach(), targets[known], batch[~known]
