# Wrong: `target_vector(0)` returned [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1] (shape (10,), float32);
# expected shape (4,). A target vector holds one float for each known class.
def target_vector(digit):
    return torch.eye(10)[digit] if digit in (4, 5, 8, 9) else torch.full((10,), .1)
