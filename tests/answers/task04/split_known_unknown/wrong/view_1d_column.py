# Wrong: `split_known_unknown(batch, targets)` for 0 known and 3 unknown samples, batch (3,), targets (3, 4) gave as
# batch[known] shape (0, 1); expected (0,). All dimensions but the first stay as they are, in an empty tensor, too.
def split_known_unknown(batch, targets):
    batch = batch.reshape(len(batch), -1) if batch.ndim == 1 else batch
    known = (targets == 1).any(1)
    return batch[known], targets[known], batch[~known]
