# Wrong: `target_vector(0)` returned [7, 7, 7, 7] (shape (4,), float32) after the result of `target_vector(0)` had
# been written into; expected [0.25, 0.25, 0.25, 0.25] (shape (4,), float32). Make a new tensor at each call.
T = {d: torch.full((4,), .25) for d in range(10)}
for i, d in enumerate((4, 5, 8, 9)): T[d] = torch.eye(4)[i]
def target_vector(digit):
    return T[digit].detach()
