def correct_classification_rate(logits, targets, threshold):
    raise NotImplementedError()
