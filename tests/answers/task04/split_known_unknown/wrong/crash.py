# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4)
# crashed with TypeError: Tensor.index() missing 1 required positional argument: 'dims'. Compare the parameters in the
# definition with those in the call.
def split_known_unknown(batch, targets):
    known = targets.index(1)
    return batch[known], targets[known], batch[~known]
