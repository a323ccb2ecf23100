def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = (y.argmax(0) == targets.argmax(0)) & (y.amax(0) >= threshold)
    return ok.float().mean().item()
