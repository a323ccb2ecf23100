def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return int(torch.count_nonzero((y.max(1).indices == t) & (y.max(1).values >= threshold))) / t.numel()
