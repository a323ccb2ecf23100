@torch.inference_mode()
def confidence(logits, targets):
    y = logits.softmax(dim=1)
    known = targets.eq(1).any(dim=1)
    c = y.new_empty(len(y))
    c[known] = y[targets.eq(1)]
    c[~known] = 1 - y[~known].max(dim=1)[0] + y.shape[1] ** -1
    return c
