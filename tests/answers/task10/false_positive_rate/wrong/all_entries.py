# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples returned 0.169118; expected 0.676471. This is
# divided by the number of all scores: count each sample once, and divide by the number of samples.
def false_positive_rate(logits, threshold):
    return (torch.softmax(logits, 1) >= threshold).float().mean().item()
