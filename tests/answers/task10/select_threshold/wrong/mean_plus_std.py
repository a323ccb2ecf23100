def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1)
    return (s.mean() + s.std(unbiased=False)).item()
