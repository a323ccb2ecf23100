# Wrong: `target_vector(0)` returned a list of 4: (0.25, 0.25, 0.25, 0.25); expected a torch tensor. A target vector
# holds one float for each known class.
def target_vector(digit):
    return [float(k == digit) for k in (4, 5, 8, 9)] if digit in (4, 5, 8, 9) else [.25] * 4
