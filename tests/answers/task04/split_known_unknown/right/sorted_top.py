def split_known_unknown(batch, targets):
    top2 = targets.topk(2, dim=1).values
    known = top2[:, 0] != top2[:, 1]
    return batch[known], targets[known], batch[known == False]
