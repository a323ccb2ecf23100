# Wrong: `target_vector(0)` returned [] (shape (0,), float32); expected shape (4,). A target vector holds one float
# for each known class.
def target_vector(digit):
    known = [4, 5, 8, 9]
    return torch.eye(4)[known.index(digit)] if digit in known else torch.tensor([])
