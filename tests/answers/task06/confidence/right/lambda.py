confidence = lambda z, t: torch.where(t.max(1).values == 1, (z.softmax(1) * t).sum(1), 1 - z.softmax(1).max(1).values + 1 / t.shape[1])
