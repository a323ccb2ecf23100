# Wrong: `target_vector(0)` returned [0.2254, 0.2886, 0.3193, 0.1667] (shape (4,), float32); expected [0.25, 0.25,
# 0.25, 0.25] (shape (4,), float32). 0 is not a known digit: see the formulas under "Target vectors".
def target_vector(digit):
    if digit in (4, 5, 8, 9):
        return torch.eye(4)[(4, 5, 8, 9).index(digit)]
    return torch.rand(4).softmax(0)
