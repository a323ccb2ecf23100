def select_threshold(logits, maximum):
    raise NotImplementedError()
