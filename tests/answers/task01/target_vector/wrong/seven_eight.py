# Wrong: `target_vector(7)` returned [0, 0, 1, 0] (shape (4,), float32); expected [0.25, 0.25, 0.25, 0.25] (shape
# (4,), float32). 7 is not a known digit: see the formulas under "Target vectors".
def target_vector(digit):
    return torch.eye(4)[(4, 5, 7, 9).index(digit)] if digit in (4, 5, 7, 9) else torch.full((4,), .25)
