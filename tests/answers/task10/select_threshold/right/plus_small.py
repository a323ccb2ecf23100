def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    o = scores.sort(descending=True).values
    return o[int(maximum * len(o))].item() + 1e-6 if int(maximum * len(o)) < len(o) else 0.0
