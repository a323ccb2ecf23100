# Wrong: `target_vector(4)` returned [0.9999, 4.539e-05, 4.539e-05, 4.539e-05] (shape (4,), float32); expected [1, 0,
# 0, 0] (shape (4,), float32). 4, 5, 8 and 9 have the indices 0, 1, 2 and 3: see the formulas under "Target vectors".
def target_vector(digit):
    s = torch.tensor([10. * (k == digit) for k in (4, 5, 8, 9)])
    return s.softmax(0)
