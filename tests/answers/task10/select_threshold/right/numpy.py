def select_threshold(logits, maximum):
    p = torch.softmax(logits, 1).numpy().max(1).astype(float)
    u = np.unique(p)
    rates = (p[None] >= u[:, None]).mean(1)
    ok = u[rates <= maximum]
    return ok.min() if len(ok) else p.max() + 1e-6
