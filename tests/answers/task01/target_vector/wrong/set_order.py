# Wrong: `target_vector(4)` returned [0, 0, 1, 0] (shape (4,), float32); expected [1, 0, 0, 0] (shape (4,), float32).
# 4, 5, 8 and 9 have the indices 0, 1, 2 and 3: see the formulas under "Target vectors".
KNOWN = {4, 5, 8, 9}
def target_vector(digit):
    if digit not in KNOWN:
        return torch.full((4,), 1 / 4)
    return torch.nn.functional.one_hot(torch.tensor(list(KNOWN).index(digit)), len(KNOWN)).float()
