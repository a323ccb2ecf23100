# Wrong: `target_vector(4)` returned [0.925, 0.025, 0.025, 0.025] (shape (4,), float32); expected [1, 0, 0, 0] (shape
# (4,), float32). 4, 5, 8 and 9 have the indices 0, 1, 2 and 3: see the formulas under "Target vectors".
def target_vector(digit):
    return .9 * torch.eye(4)[(4, 5, 8, 9).index(digit)] + .025 if digit in (4, 5, 8, 9) else torch.full((4,), .25)
