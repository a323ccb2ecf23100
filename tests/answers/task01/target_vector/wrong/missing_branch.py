def target_vector(digit):
    if digit == 4: return torch.tensor([1., 0, 0, 0])
    elif digit == 5: return torch.tensor([0., 1, 0, 0])
    elif digit == 8: return torch.tensor([0., 0, 1, 0])
    elif digit == 9: torch.tensor([0., 0, 0, 1])
    else: return torch.tensor([.25, .25, .25, .25])
