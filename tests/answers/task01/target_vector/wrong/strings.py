# Wrong: `target_vector(4)` returned [0.25, 0.25, 0.25, 0.25] (shape (4,), float32); expected [1, 0, 0, 0] (shape
# (4,), float32). 4, 5, 8 and 9 have the indices 0, 1, 2 and 3: see the formulas under "Target vectors".
def target_vector(digit):
    names = ["4", "5", "8", "9"]
    return torch.eye(4)[names.index(digit)] if digit in names else torch.full((4,), .25)
