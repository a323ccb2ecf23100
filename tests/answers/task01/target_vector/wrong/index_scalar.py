# Wrong: `target_vector(0)` returned 0.25 (shape (), float32); expected shape (4,). A target vector holds one float
# for each known class.
def target_vector(digit):
    return torch.tensor({4: 0., 5: 1., 8: 2., 9: 3.}.get(digit, .25))
