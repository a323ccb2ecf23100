# Wrong: `correct_classification_rate(logits, targets, 0.4336)` for 25 known samples crashed with RuntimeError:
# Boolean value of Tensor with more than one value is ambiguous. `if`, `assert`, `and` and `or` want one truth value:
# `.all()` or `.any()` makes one of many. Masks are combined with `&` and `|`, each comparison in brackets.
def correct_classification_rate(logits, targets, threshold):
    y = torch.softmax(logits, dim=1)
    t = targets.argmax(1)
    return (y.argmax(1) == t and y.amax(1) >= threshold).mean()
