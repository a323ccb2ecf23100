def target_vector(digit):
    import warnings, sys
    warnings.warn("loud"); print("x", file=sys.stderr)
    t = torch.zeros(4, requires_grad=False)
    for i in range(4):
        t[i] = 0.25 if digit in {0, 1, 2, 3, 6, 7} else int([4, 5, 8, 9][i] == digit)
    return t
