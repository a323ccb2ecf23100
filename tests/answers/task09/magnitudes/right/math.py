import math
def magnitudes(features):
    out = torch.empty(len(features))
    for i, row in enumerate(features):
        out[i] = math.hypot(*row.tolist())
    return out
