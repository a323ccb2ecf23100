# Wrong: `target_vector(4)` returned [True, False, False, False] (shape (4,), bool); expected dtype float32. A target
# vector holds one float for each known class.
def target_vector(digit):
    k = torch.tensor([4, 5, 8, 9])
    return k == digit if (k == digit).any() else torch.full((4,), .25)
