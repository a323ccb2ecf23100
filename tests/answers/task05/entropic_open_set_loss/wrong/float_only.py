# Wrong: `entropic_open_set_loss(logits, targets)` for logits (5, 3) in float64 crashed with RuntimeError: expected m1
# and m2 to have the same dtype, but got: double != float. Two tensors differ in dtype: make one with `dtype=` that of
# the other.
def entropic_open_set_loss(logits, targets):
    w = torch.zeros(logits.shape)
    return -(torch.matmul(logits.log_softmax(1), targets.T.float())).trace() / len(logits)
