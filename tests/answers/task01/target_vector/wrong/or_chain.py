# Wrong: `target_vector(0)` returned [1, 0, 0, 0] (shape (4,), float32); expected [0.25, 0.25, 0.25, 0.25] (shape
# (4,), float32). 0 is not a known digit: see the formulas under "Target vectors".
def target_vector(digit):
    t = torch.zeros(4)
    if digit == 4 or 5 or 8 or 9:
        t[{4: 0, 5: 1, 8: 2, 9: 3}.get(digit, 0)] = 1
    else:
        t[:] = .25
    return t
