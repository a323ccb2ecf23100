def target_vector(digit):
    return (4, 5, 8, 9).index(digit) if digit in (4, 5, 8, 9) else -1
