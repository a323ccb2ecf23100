def target_vector(digit):
    return [float(k == digit) for k in (4, 5, 8, 9)] if digit in (4, 5, 8, 9) else [.25] * 4
