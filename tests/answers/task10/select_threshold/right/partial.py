import functools
def pick(logits, maximum, extra):
    p = logits.softmax(1).amax(1)
    for v in p.unique():
        if (p >= v).float().mean() <= maximum: return v.item()
    return p.max().item() + extra
select_threshold = functools.partial(pick, extra=1e-6)
