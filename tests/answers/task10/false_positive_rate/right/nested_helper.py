def _scores(logits):
    return torch.nn.Softmax(dim=1)(logits).max(axis=1).values

def false_positive_rate(logits, threshold):
    mask = _scores(logits) >= threshold
    return mask.sum().item() / mask.size(0)
