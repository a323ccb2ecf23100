import math
def confidence(logits, targets):
    out = []
    for z, t in zip(logits.tolist(), targets.tolist()):
        m = max(z)
        e = [math.exp(v - m) for v in z]
        y = [v / sum(e) for v in e]
        out.append(y[t.index(1)] if 1 in t else 1 - max(y) + 1 / len(y))
    return torch.tensor(out)
