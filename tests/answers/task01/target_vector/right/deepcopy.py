import copy
KNOWN = {4: 0, 5: 1, 8: 2, 9: 3}
BASE = torch.full((4,), .25)
def target_vector(digit):
    if digit not in KNOWN:
        return copy.deepcopy(BASE)
    t = BASE * 0
    t[KNOWN[digit]] += 1
    return t
