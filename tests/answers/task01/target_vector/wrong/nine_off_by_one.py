# Wrong: `target_vector(8)` returned [0, 0, 0, 0] (shape (4,), float32); expected [0, 0, 1, 0] (shape (4,), float32).
# 4, 5, 8 and 9 have the indices 0, 1, 2 and 3: see the formulas under "Target vectors".
def target_vector(digit):
    t = torch.zeros(4)
    for i, k in enumerate(range(4, 8)):
        if digit == k: t[i] = 1
    if digit not in (4, 5, 8, 9): t[:] = .25
    return t
