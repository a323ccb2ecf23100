def target_vector(digit):
    order = [4, 5, 8, 9]
    if digit not in order: return torch.full((4,), .25)
    return torch.zeros(4).scatter_(0, torch.tensor([order.index(digit)]), 1.0)
