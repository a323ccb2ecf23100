def target_vector(digit):
    if digit in (4, 5, 8, 9): return torch.eye(4)[(4, 5, 8, 9).index(digit)]
    if digit in (0, 2, 3, 7): return torch.full((4,), .25)
    return torch.zeros(4)
