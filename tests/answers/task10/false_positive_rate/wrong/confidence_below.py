# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 0.235294; expected 0.676471. Count the
# samples whose largest softmax score reaches the threshold, and divide by the number of all.
def false_positive_rate(logits, threshold):
    targets = torch.full_like(logits, 1 / logits.shape[1])
    return (confidence(logits, targets) <= threshold).float().mean().item()
