# Wrong: `target_vector(8)` returned [0, 0, 0, 1] (shape (4,), float32); expected [0, 0, 1, 0] (shape (4,), float32).
# 4, 5, 8 and 9 have the indices 0, 1, 2 and 3: see the formulas under "Target vectors".
def target_vector(digit):
    t = torch.zeros(4)
    if digit in [4, 5, 8, 9]:
        t[min(digit - 4, 3)] = 1
    else:
        t[:] = 1 / 4
    return t
