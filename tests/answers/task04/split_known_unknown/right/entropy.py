def split_known_unknown(batch, targets):
    entropy = torch.special.entr(targets).sum(1)
    known = entropy < 1e-6
    return batch[known], targets[known], batch[torch.bitwise_not(known)]
