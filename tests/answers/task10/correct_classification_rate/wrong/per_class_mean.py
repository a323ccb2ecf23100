def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = ((y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold)).float()
    label = targets.argmax(1)
    return torch.stack([ok[label == c].mean() for c in label.unique()]).mean().item()
