# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples changed its input `logits`;
# expected it to stay as it was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
def correct_classification_rate(logits, targets, threshold):
    logits -= logits.max(1, keepdim=True).values
    y = logits.exp_()
    y /= y.sum(1, keepdim=True)
    ok = (y.argmax(1) == targets.argmax(1)) & (y.amax(1) >= threshold)
    return ok.float().mean().item()
