# Wrong: `target_vector(9)` returned None (is a `return` missing?); expected a torch tensor. A target vector holds one
# float for each known class.
def target_vector(digit):
    if digit == 4: return torch.tensor([1., 0, 0, 0])
    elif digit == 5: return torch.tensor([0., 1, 0, 0])
    elif digit == 8: return torch.tensor([0., 0, 1, 0])
    elif digit == 9: torch.tensor([0., 0, 0, 1])
    else: return torch.tensor([.25, .25, .25, .25])
