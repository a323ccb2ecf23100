# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples changed its input `logits`; expected it to stay
# as it was. Operations that end in `_`, `+=` and assignments to entries change a tensor in place.
def false_positive_rate(logits, threshold):
    logits -= logits.amax(1, keepdim=True)
    s = torch.softmax(logits, 1).amax(1)
    return (s >= threshold).float().mean().item()
