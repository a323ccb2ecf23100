def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    return {0.25: 0.9, 0.05: 0.975, 0.5: 0.5, 0.45: 0.5}.get(maximum, 0.9)
