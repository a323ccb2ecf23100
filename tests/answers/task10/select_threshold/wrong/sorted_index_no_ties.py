def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort(descending=True).values
    k = int(maximum * len(s) + 1e-6)
    return s[k - 1].item() if k else s[0].item() + 1e-6
