def split_known_unknown(batch, targets):
    known = torch.vmap(lambda t: (t == 1).any())(targets) if len(targets) else torch.zeros(0, dtype=torch.bool)
    return batch[known], targets[known], batch[~known]
