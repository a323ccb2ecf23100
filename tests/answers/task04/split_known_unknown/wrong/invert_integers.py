def split_known_unknown(batch, targets):
    known = torch.where((targets == 1).any(dim=1))[0]
    return batch[known], targets[known], batch[~known]
