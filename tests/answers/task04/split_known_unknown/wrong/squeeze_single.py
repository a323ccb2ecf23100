# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4) gave
# as batch[known] shape (20,); expected (1, 20). All dimensions but the first stay as they are.
def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1).nonzero().squeeze()
    unknown = (~(targets == 1).any(dim=1)).nonzero().squeeze()
    return batch[known], targets[known], batch[unknown]
