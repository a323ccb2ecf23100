def split_known_unknown(batch, targets):
    mask = (targets.detach().numpy() == 1).any(axis=1)
    mask = torch.from_numpy(mask)
    return batch[mask], targets[mask], batch[~mask]
