def target_vector(digit):
    t = torch.zeros(4)
    if digit in [4, 5, 8, 9]:
        t[min(digit - 4, 3)] = 1
    else:
        t[:] = 1 / 4
    return t
