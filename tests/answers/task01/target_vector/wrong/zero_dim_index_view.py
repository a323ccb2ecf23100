# Wrong: `target_vector(0)` returned [7, 7, 7, 7] (shape (4,), float32) after the result of `target_vector(0)` had
# been written into; expected [0.25, 0.25, 0.25, 0.25] (shape (4,), float32). Make a new tensor at each call.
table = torch.full((10, 4), .25)
table[[4, 5, 8, 9]] = torch.eye(4)
def target_vector(digit):
    return table[torch.tensor(digit)]
