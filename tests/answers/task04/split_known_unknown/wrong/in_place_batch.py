def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    with torch.no_grad():
        u = batch[~known].clone(); k = batch[known].clone(); batch[~known] = 0
    return k, targets[known], u
