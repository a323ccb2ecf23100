# Wrong: `confidence(logits, targets)` for 3 known and 3 unknown samples, logits (6, 4) crashed with NameError: name
# 'softmax' is not defined. Is it spelled as in its definition, and has the cell that defines it been run?
def confidence(logits, targets):
    return softmax(logits, 1)
