# Wrong: `target_vector(9)` returned [0.25, 0.25, 0.25, 0.25] (shape (4,), float32); expected [0, 0, 0, 1] (shape
# (4,), float32). 4, 5, 8 and 9 have the indices 0, 1, 2 and 3: see the formulas under "Target vectors".
def target_vector(digit):
    return torch.eye(4)[(4, 5, 8).index(digit)] if digit in (4, 5, 8) else torch.full((4,), .25)
