# Wrong: `target_vector(4)` returned [7, 7, 7, 7] (shape (4,), float32) after the result of `target_vector(4)` had
# been written into; expected [1, 0, 0, 0] (shape (4,), float32). Make a new tensor at each call.
A = np.eye(4, dtype=np.float32)
def target_vector(digit):
    return torch.from_numpy(A[(4, 5, 8, 9).index(digit)]) if digit in (4, 5, 8, 9) else torch.full((4,), .25)
