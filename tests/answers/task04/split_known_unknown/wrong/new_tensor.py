def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    return torch.tensor(batch[known]), torch.tensor(targets[known]), torch.tensor(batch[~known])
