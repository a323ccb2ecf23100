import functools
def _vec(known, digit):
    if digit not in known:
        return torch.tensor([0.25] * len(known))
    return torch.tensor([float(k == digit) for k in known])
target_vector = functools.partial(_vec, (4, 5, 8, 9))
