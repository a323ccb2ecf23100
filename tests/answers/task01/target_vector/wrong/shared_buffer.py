# Wrong: The result of `target_vector(4)` became [0, 1, 0, 0] (shape (4,), float32) when `target_vector(5)` was
# called; expected [1, 0, 0, 0] (shape (4,), float32). Make a new tensor at each call.
B = torch.zeros(4)
def target_vector(digit):
    if digit in (4, 5, 8, 9):
        B.zero_(); B[(4, 5, 8, 9).index(digit)] = 1
    else:
        B.fill_(.25)
    return B
