def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).sum().item() / logits.numel()
