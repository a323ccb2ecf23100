# Wrong: `false_positive_rate(logits, 1)` for 3 unknown samples returned 0; expected 0.333333. A score that equals the
# threshold counts: the comparison is >=.
def false_positive_rate(logits, threshold):
    s = torch.softmax(logits, 1).amax(1)
    return (s > threshold).float().mean().item()
