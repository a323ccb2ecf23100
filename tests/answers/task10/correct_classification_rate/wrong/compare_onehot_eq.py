def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = ((y >= threshold) == targets.bool())
    return ok.float().mean().item()
