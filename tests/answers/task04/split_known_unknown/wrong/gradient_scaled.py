def split_known_unknown(batch, targets):
    known = (targets == 1).any(dim=1)
    half = batch * .5
    return half[known] + half[known].detach(), targets[known], batch[~known]
