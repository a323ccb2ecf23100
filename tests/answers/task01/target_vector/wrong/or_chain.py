def target_vector(digit):
    t = torch.zeros(4)
    if digit == 4 or 5 or 8 or 9:
        t[{4: 0, 5: 1, 8: 2, 9: 3}.get(digit, 0)] = 1
    else:
        t[:] = .25
    return t
