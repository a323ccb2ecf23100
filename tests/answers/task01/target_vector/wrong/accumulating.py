# Wrong: `target_vector(5)` returned [1, 1, 0, 0] (shape (4,), float32); expected [0, 1, 0, 0] (shape (4,), float32).
# 4, 5, 8 and 9 have the indices 0, 1, 2 and 3: see the formulas under "Target vectors".
T = torch.zeros(4)
def target_vector(digit):
    if digit in (4, 5, 8, 9):
        T[(4, 5, 8, 9).index(digit)] = 1
        return T.clone()
    return torch.full((4,), .25)
