def select_threshold(logits, maximum):
    values, counts = torch.softmax(logits, 1).amax(1).unique(return_counts=True)
    rates = counts.flip(0).cumsum(0).flip(0) / counts.sum()
    ok = values[rates <= maximum]
    return ok.min().item() if len(ok) else values.max().item() + 1e-5
