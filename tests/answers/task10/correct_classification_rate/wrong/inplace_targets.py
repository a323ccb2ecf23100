# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples changed its input `targets`;
# expected it to stay as it was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    targets *= 2
    return ((y.argmax(1) == t) & (y.amax(1) >= threshold)).float().mean().item()
