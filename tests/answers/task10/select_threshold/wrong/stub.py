# Not attempted: `select_threshold` is not written yet. Write it in its cell above, run that cell, then this one.
def select_threshold(logits, maximum):
    raise NotImplementedError()
