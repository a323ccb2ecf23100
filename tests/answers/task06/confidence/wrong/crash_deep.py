# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) crashed with TypeError:
# expected Tensor as element 1 in argument 0, but got str.
def helper(a):
    return torch.cat([a, "x"])
def confidence(logits, targets):
    return helper(logits)
