# Wrong: `entropic_open_set_loss(logits, targets)` for logits (6, 4) returned 2.25534; expected 2.47407. Unknown
# samples belong to no class: multiply with all entries of the target vector, without `argmax`.
def entropic_open_set_loss(logits, targets):
    return -logits.log_softmax(1)[range(len(logits)), targets.argmax(1)].mean()
