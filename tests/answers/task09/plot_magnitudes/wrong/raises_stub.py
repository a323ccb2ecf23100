def plot_magnitudes(a, b, c):
    raise NotImplementedError()
