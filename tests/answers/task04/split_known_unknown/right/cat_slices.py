def split_known_unknown(batch, targets):
    def gather(x, which):
        parts = [x[i:i + 1] for i in range(len(x)) if which(targets[i])]
        return torch.cat([x[:0], *parts])
    known = lambda t: 1 in t
    return gather(batch, known), gather(targets, known), gather(batch, lambda t: 1 not in t)
