# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4)
# crashed with RuntimeError: Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.
# Better stay with torch's operations: `.detach()` cuts the gradient off.
def split_known_unknown(batch, targets):
    b, t = batch.numpy(), targets.numpy()
    known = (t == 1).any(1)
    return torch.from_numpy(b[known]), torch.from_numpy(t[known]), torch.from_numpy(b[~known])
