def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    correct = torch.argmax(y, 1) == torch.argmax(targets, 1)
    score = torch.where(correct, y.max(1).values, torch.full((len(y),), -1.0))
    return (score >= threshold).double().mean().item()
