# Wrong: `target_vector(0)` returned [0, 0, 0, 0] (shape (4,), float32); expected [0.25, 0.25, 0.25, 0.25] (shape
# (4,), float32). 0 is not a known digit: see the formulas under "Target vectors".
def target_vector(digit):
    t = torch.zeros(4)
    if digit in (4, 5, 8, 9): t[(4, 5, 8, 9).index(digit)] = 1
    return t
