# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 67.6471; expected 0.676471. This is a
# percentage: a rate lies between 0 and 1.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).float().mean().item() * 100
