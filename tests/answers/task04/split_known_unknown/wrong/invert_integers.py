# Wrong: `split_known_unknown(batch, targets)` for 1 known and 5 unknown samples, batch (6, 20), targets (6, 4) gave
# as batch[unknown] shape (1, 20); expected (5, 20). Unknown are all other samples: `~` turns a mask of booleans
# round.
def split_known_unknown(batch, targets):
    known = torch.where((targets == 1).any(dim=1))[0]
    return batch[known], targets[known], batch[~known]
