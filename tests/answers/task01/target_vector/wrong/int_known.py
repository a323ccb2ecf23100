def target_vector(digit):
    if digit in (4, 5, 8, 9):
        return torch.tensor([int(k == digit) for k in (4, 5, 8, 9)])
    return torch.full((4,), .25)
