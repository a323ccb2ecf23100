# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) crashed with TypeError:
# confidence() takes 1 positional argument but 2 were given. Compare the parameters in the definition with those in
# the call.
def confidence(logits):
    return logits
