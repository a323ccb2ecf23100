def split_known_unknown(batch, targets):
    t = targets.detach().numpy()
    k, = np.where((t == 1).any(axis=1))
    u, = np.where(~(t == 1).any(axis=1))
    return batch[torch.from_numpy(k)], targets[torch.from_numpy(k)], batch[torch.from_numpy(u)]
