# Wrong: `target_vector(8)` returned [1, 0, 0, 0] (shape (4,), float32); expected [0, 0, 1, 0] (shape (4,), float32).
# 4, 5, 8 and 9 have the indices 0, 1, 2 and 3: see the formulas under "Target vectors".
def target_vector(digit):
    return torch.eye(4)[digit % 4] if digit in (4, 5, 8, 9) else torch.full((4,), .25)
