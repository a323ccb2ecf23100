def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    missed = (y.argmax(1) != targets.argmax(1)) | (y.amax(1) < threshold)
    return 1 - missed.sum().item() / len(y)
