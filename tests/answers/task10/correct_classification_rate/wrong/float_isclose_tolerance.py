# Wrong: `correct_classification_rate(logits, targets, 1)` for 2 known samples returned 0; expected 0.5. A score that
# equals the threshold counts: the comparison is >=.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = (y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold + 1e-6)
    return ok.float().mean().item()
