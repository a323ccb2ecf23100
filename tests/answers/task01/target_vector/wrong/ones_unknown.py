def target_vector(digit):
    if digit not in (4, 5, 8, 9): return torch.ones(4)
    return torch.eye(4)[(4, 5, 8, 9).index(digit)]
