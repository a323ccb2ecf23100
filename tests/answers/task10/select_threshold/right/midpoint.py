def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    o = scores.double().unique()
    mids = [(a + b) / 2 for a, b in zip(o[:-1].tolist(), o[1:].tolist())]
    for tau in [0.0] + mids:
        if (scores >= tau).float().mean() <= maximum:
            return tau
    return o[-1].item() + 1e-4
