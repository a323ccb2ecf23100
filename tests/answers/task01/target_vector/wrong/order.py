# Wrong: `target_vector(4)` returned [0, 0, 0, 1] (shape (4,), float32); expected [1, 0, 0, 0] (shape (4,), float32).
# 4, 5, 8 and 9 have the indices 0, 1, 2 and 3: see the formulas under "Target vectors".
def target_vector(digit):
    k = (9, 8, 5, 4)
    return torch.eye(4)[k.index(digit)] if digit in k else torch.full((4,), .25)
