def false_positive_rate(logits, threshold):
    raise NotImplementedError()
