def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    hits = (y == y.amax(1, keepdim=True)) & (targets == 1) & (y >= threshold)
    return hits.any(1).float().mean().item()
