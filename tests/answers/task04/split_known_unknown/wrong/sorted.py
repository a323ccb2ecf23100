def split_known_unknown(batch, targets):
    known = (targets == 1).any(1)
    o = targets[known].argmax(1).argsort()
    return batch[known][o], targets[known][o], batch[~known]
