def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    o = scores.sort().values
    k = len(o) - int(maximum * len(o)) + 1
    return o[k].item() if k < len(o) else o[-1].item() + 1e-6
