# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples crashed with NotImplementedError:
# "bitwise_and_cpu" not implemented for 'Float'. `&` and `|` bind more tightly than `==` and `>=`: put each comparison
# into brackets.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, 1)
    ok = y.argmax(1) == targets.argmax(1) & y.amax(1) >= threshold
    return ok.float().mean().item()
