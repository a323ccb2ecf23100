def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    o = scores.sort().values
    return o[len(o) - int(maximum * len(o)) - 1].item()
