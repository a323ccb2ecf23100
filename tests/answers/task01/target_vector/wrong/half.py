# Wrong: `target_vector(0)` returned [0.25, 0.25, 0.25, 0.25] (shape (4,), float16); expected dtype float32. A target
# vector holds one float for each known class.
def target_vector(digit):
    return torch.eye(4)[(4, 5, 8, 9).index(digit)].half() if digit in (4, 5, 8, 9) else torch.full((4,), .25).half()
