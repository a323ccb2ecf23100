# Wrong: `target_vector(0)` returned [1, 0, 0, 0] (shape (4,), float32); expected [0.25, 0.25, 0.25, 0.25] (shape
# (4,), float32). 0 is not a known digit: see the formulas under "Target vectors".
def target_vector(digit):
    if digit in (4, 5, 8, 9): return torch.full((4,), .25)
    return torch.eye(4)[digit % 4]
