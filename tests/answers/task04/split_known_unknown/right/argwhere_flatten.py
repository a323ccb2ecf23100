def split_known_unknown(batch, targets):
    is_known = torch.isclose(targets.max(dim=-1)[0], torch.ones((), dtype=targets.dtype))
    k, u = torch.argwhere(is_known).flatten(), torch.argwhere(~is_known).flatten()
    return batch[k], targets[k], batch[u]
