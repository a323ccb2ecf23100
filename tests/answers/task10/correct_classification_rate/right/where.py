def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return torch.where((y.argmax(1) == t), y.amax(1), -1.0).ge(threshold).float().mean().item() if threshold >= 0 else 0.0
