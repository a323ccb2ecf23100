# Wrong: The result of `target_vector(2)` became [7, 7, 7, 7] (shape (4,), float32) when that of `target_vector(2)`
# was written into; expected [0.25, 0.25, 0.25, 0.25] (shape (4,), float32). Make a new tensor at each call.
unknown = torch.empty(4)
def target_vector(digit):
    if digit in (4, 5, 8, 9):
        return torch.eye(4)[(4, 5, 8, 9).index(digit)]
    return unknown.fill_(1 / 4)
