def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).max(dim=1).values.double()
    candidates = torch.cat([scores, scores.max().reshape(1) + 1e-6])
    rates = torch.stack([(scores >= c).double().mean() for c in candidates])
    return candidates[rates <= maximum].min().item()
