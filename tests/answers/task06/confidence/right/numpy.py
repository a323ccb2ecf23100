def confidence(logits, targets):
    z = logits.numpy().astype(np.float64)
    z = z - z.max(1, keepdims=True)
    e = np.exp(z)
    y = e / e.sum(1, keepdims=True)
    t = targets.numpy()
    known = t.max(1) == 1
    out = np.where(known, (y * t).sum(1), 1 - y.max(1) + 1 / z.shape[1])
    return torch.from_numpy(out)
