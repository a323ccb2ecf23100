from functools import partial
def general(logits, targets, offset=None):
    y = torch.nn.functional.softmax(logits, dim=1)
    o = targets.shape[1]
    result = torch.empty(len(y))
    known = targets.eq(1).any(1)
    result[known] = y[known, targets[known].argmax(1)]
    result[~known] = 1 - y[~known].max(1)[0] + 1 / o
    return result
confidence = partial(general, offset=None)
