def target_vector(digit):
    return np.array([float(k == digit) for k in (4, 5, 8, 9)]) if digit in (4, 5, 8, 9) else np.full(4, .25)
