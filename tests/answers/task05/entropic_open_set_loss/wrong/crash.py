# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) crashed with RuntimeError: mat1 and mat2 shapes
# cannot be multiplied (6x4 and 6x4). The first number of a `Linear` is the length of the vectors that it gets: print
# `x.shape` before it. In a product with `@`, the last dimension on the left is as long as the first on the right.
def entropic_open_set_loss(logits, targets):
    return -(targets @ logits.log_softmax(1)).mean()
