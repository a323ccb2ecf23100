import math

def confidence(logits, targets):
    out = []
    for z, t in zip(logits.tolist(), targets.tolist()):
        m = max(z)
        e = [math.exp(v - m) for v in z]
        s = sum(e)
        y = [v / s for v in e]
        if max(t) > 0.9:
            out.append(y[t.index(max(t))])
        else:
            out.append(1.0 - max(y) + 1.0 / len(y))
    return torch.FloatTensor(out)
