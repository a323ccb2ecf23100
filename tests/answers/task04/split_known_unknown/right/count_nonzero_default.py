def split_known_unknown(batch, targets, *, classes=None):
    classes = classes or targets.size(-1)
    known = torch.count_nonzero(targets, dim=-1) == 1
    print(f"{int(known.sum())} of {len(known)} are known, {classes} classes")
    return batch[known], targets[known], batch[~known]
