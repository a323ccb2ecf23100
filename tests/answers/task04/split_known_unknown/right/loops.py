def split_known_unknown(batch, targets):
    known, unknown = [], []
    for i in range(len(targets)):
        (known if 1 in targets[i].tolist() else unknown).append(i)
    known, unknown = torch.tensor(known, dtype=torch.long), torch.tensor(unknown, dtype=torch.long)
    return batch[known], targets[known], batch[unknown]
