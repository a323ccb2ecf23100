# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples returned 0.44; expected 0.4. So
# many largest logits reach the threshold: take the softmax first.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return ((y.argmax(1) == t) & (logits.amax(1) >= threshold)).float().mean().item()
