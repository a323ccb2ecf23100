# Wrong: `false_positive_rate(logits, 0.4726)` for 34 unknown samples crashed with TypeError: false_positive_rate()
# missing 1 required positional argument: 'threshold'. Compare the parameters in the definition with those in the
# call.
def false_positive_rate(logits, targets, threshold):
    return (torch.softmax(logits, 1).amax(1) >= threshold).float().mean().item()
