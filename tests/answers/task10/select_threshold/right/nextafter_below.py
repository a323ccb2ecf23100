def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    o = scores.sort().values
    allowed = int(np.floor(maximum * len(o)))
    if allowed >= len(o):
        return 0.0
    return torch.nextafter(o[len(o) - allowed - 1], torch.tensor(2.0)).item()
