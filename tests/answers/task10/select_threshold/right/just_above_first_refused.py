def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort(descending=True).values
    k = int(maximum * len(s) + 1e-6)
    if k >= len(s):
        return s[-1].item()
    return s[k].item() + 1e-5
