def target_vector(digit):
    if digit in (4, 5, 8, 9): return torch.eye(4)[(4, 5, 8, 9).index(digit)]
    return torch.tensor(0.25).expand(4)
