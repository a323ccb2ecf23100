from functools import lru_cache
@lru_cache(maxsize=None)
def _vector(digit):
    v = torch.zeros(4)
    known = [4, 5, 8, 9]
    if digit in known:
        v[known.index(digit)] = 1.
    else:
        v += 1 / 4
    return v
def target_vector(digit):
    return _vector(digit).clone()
