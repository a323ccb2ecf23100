def select_threshold(logits, maximum):
    s = torch.softmax(logits, 1).amax(1)
    return torch.quantile(s, 1 - maximum, interpolation="higher").item()
