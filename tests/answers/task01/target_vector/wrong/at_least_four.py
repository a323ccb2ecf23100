# Wrong: `target_vector(6)` returned [0, 0, 0, 0] (shape (4,), float32); expected [0.25, 0.25, 0.25, 0.25] (shape
# (4,), float32). 6 is not a known digit: see the formulas under "Target vectors".
def target_vector(digit):
    if digit >= 4:
        return torch.eye(6)[digit - 4][[0, 1, 4, 5]]
    return torch.full((4,), .25)
