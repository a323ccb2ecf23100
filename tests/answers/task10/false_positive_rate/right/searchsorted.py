def false_positive_rate(logits, threshold):
    scores = torch.softmax(logits, 1).amax(1).sort().values
    return 1 - torch.searchsorted(scores, torch.tensor(float(threshold)), right=False).item() / len(scores)
