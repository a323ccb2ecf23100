# Wrong: The result of `target_vector(5)` became [7, 7, 7, 7] (shape (4,), float32) when that of `target_vector(5)`
# was written into; expected [0, 1, 0, 0] (shape (4,), float32). Make a new tensor at each call.
buffers = {d: torch.zeros(4) for d in range(10)}
def target_vector(digit):
    v = buffers[digit]
    v[:] = 0.25
    if digit in (4, 5, 8, 9):
        v[:] = 0
        v[(4, 5, 8, 9).index(digit)] = 1
    return v
