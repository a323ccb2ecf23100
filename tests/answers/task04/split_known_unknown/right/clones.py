def split_known_unknown(batch, targets):
    known = targets.clone().round(decimals=3).max(dim=1).values == 1.0
    return batch.clone()[known], targets.clone()[known].contiguous(), batch.clone()[~known]
