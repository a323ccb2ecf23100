# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4)
# crashed with RuntimeError: Boolean value of Tensor with more than one value is ambiguous. `if`, `assert`, `and` and
# `or` want one truth value: `.all()` or `.any()` makes one of many. Masks are combined with `&` and `|`, each
# comparison in brackets.
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    return batch[known], targets[known], batch[not known]
