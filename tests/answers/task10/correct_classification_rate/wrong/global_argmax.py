def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = (y.argmax() == targets.argmax()) & (y.max(1).values >= threshold)
    return ok.float().mean().item()
