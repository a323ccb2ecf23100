# Wrong: `target_vector(9)` returned [7, 7, 7, 7] (shape (4,), float32) after the result of `target_vector(9)` had
# been written into; expected [0, 0, 0, 1] (shape (4,), float32). Make a new tensor at each call.
E = torch.eye(4)
def target_vector(digit):
    if digit == 9: return E[3]
    return torch.eye(4)[(4, 5, 8, 9).index(digit)] if digit in (4, 5, 8, 9) else torch.full((4,), .25)
