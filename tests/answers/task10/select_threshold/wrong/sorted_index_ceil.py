def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1).sort().values
    k = int(np.ceil((1 - maximum) * len(s)))
    return s[min(k, len(s) - 1)].item()
