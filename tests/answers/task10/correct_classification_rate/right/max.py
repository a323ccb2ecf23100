def correct_classification_rate(logits, targets, threshold):
    scores, classes = torch.softmax(logits, dim=1).max(dim=1)
    return ((classes == targets.argmax(dim=1)) & (scores >= threshold)).sum().item() / len(logits)
