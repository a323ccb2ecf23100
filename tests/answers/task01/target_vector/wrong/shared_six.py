# Wrong: `target_vector(6)` returned [7, 7, 7, 7] (shape (4,), float32) after the result of `target_vector(6)` had
# been written into; expected [0.25, 0.25, 0.25, 0.25] (shape (4,), float32). Make a new tensor at each call.
S = torch.full((4,), .25)
def target_vector(digit):
    if digit == 6: return S
    return torch.eye(4)[(4, 5, 8, 9).index(digit)] if digit in (4, 5, 8, 9) else torch.full((4,), .25)
