# Wrong: `target_vector(0)` returned [0, 0, 0, 0] (shape (4,), float32); expected [0.25, 0.25, 0.25, 0.25] (shape
# (4,), float32). 0 is not a known digit: see the formulas under "Target vectors".
def target_vector(digit):
    one_hot = torch.nn.functional.one_hot(torch.tensor(digit), 10)[[4, 5, 8, 9]].float()
    return one_hot if one_hot.sum() else one_hot.mean().expand(4)
