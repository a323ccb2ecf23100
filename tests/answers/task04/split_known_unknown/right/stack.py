def split_known_unknown(batch, targets):
    pick = lambda x, keep: torch.stack(keep) if keep else x.new_zeros((0, *x.shape[1:]))
    is_known = [bool((t == 1).any()) for t in targets]
    return (pick(batch, [b for b, k in zip(batch, is_known) if k]), pick(targets, [t for t, k in zip(targets, is_known) if k]),
            pick(batch, [b for b, k in zip(batch, is_known) if not k]))
