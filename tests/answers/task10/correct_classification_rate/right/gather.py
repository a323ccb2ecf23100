def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    s = y.gather(1, t[:, None]).squeeze(1)
    return torch.logical_and(logits.argmax(1) == t, s.ge(threshold)).double().mean().item()
