def target_vector(digit):
    t = torch.zeros(4)
    if digit in (4, 5, 8, 9): t[(4, 5, 8, 9).index(digit)] = 1
    return t
