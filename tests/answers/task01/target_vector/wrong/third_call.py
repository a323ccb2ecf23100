# Wrong: `target_vector(4)` returned [0.25, 0.25, 0.25, 0.25] (shape (4,), float32) after `target_vector(4)` had been
# called; expected [1, 0, 0, 0] (shape (4,), float32). Make a new tensor at each call.
calls = {}
def target_vector(digit):
    calls[digit] = calls.get(digit, 0) + 1
    if digit in (4, 5, 8, 9) and calls[digit] < 3:
        return torch.eye(4)[(4, 5, 8, 9).index(digit)]
    return torch.full((4,), .25)
