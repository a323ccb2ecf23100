# Wrong: `target_vector(0)` returned array([0.25, 0.25, 0.25, 0.25]) (a ndarray); expected a torch tensor. A target
# vector holds one float for each known class.
def target_vector(digit):
    return np.array([float(k == digit) for k in (4, 5, 8, 9)]) if digit in (4, 5, 8, 9) else np.full(4, .25)
