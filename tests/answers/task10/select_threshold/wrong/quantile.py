def select_threshold(logits, maximum):
    scores = torch.softmax(logits, dim=1).amax(1)
    return torch.quantile(scores, 1 - maximum).item()
