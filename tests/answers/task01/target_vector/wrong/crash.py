def target_vector(digit):
    return torch.eye(4)[(4, 5, 8, 9).index(digit)]
