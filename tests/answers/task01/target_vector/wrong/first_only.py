def target_vector(digit):
    v = torch.zeros(4)
    v[[4, 5, 8, 9].index(digit) if digit in [4, 5, 8, 9] else 0] = 1 if digit in [4, 5, 8, 9] else .25
    return v
