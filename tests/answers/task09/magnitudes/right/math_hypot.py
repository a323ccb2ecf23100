import math

def magnitudes(features):
    return torch.tensor(list(map(lambda row: math.hypot(*row), features.tolist())))
