# Not attempted: `correct_classification_rate` is not written yet. Write it in its cell above, run that cell, then
# this one.
def correct_classification_rate(logits, targets, threshold):
    raise NotImplementedError()
