def split_known_unknown(batch, targets):
    known = [bool((t == 1).any()) for t in targets]
    unknown = [not k for k in known]
    known, unknown = torch.tensor(known, dtype=torch.bool), torch.tensor(unknown, dtype=torch.bool)
    return batch[known], targets[known], batch[unknown]
