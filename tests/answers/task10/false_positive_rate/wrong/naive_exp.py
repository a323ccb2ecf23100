# Wrong: `false_positive_rate(logits, 1)` for 3 unknown samples returned 0; expected 0.333333. A score that equals the
# threshold counts: the comparison is >=.
def false_positive_rate(logits, threshold):
    e = np.exp(logits.numpy())
    return float(((e / e.sum(1, keepdims=True)).max(1) >= threshold).mean()) if threshold < 1 else 0.0
