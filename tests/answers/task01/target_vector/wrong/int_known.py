# Wrong: `target_vector(4)` returned [1, 0, 0, 0] (shape (4,), int64); expected dtype float32. A target vector holds
# one float for each known class.
def target_vector(digit):
    if digit in (4, 5, 8, 9):
        return torch.tensor([int(k == digit) for k in (4, 5, 8, 9)])
    return torch.full((4,), .25)
