# Not attempted: `plot_magnitudes` is not written yet. Write it in its cell above, run that cell, then this one.
def plot_magnitudes(a, b, c):
    raise NotImplementedError()
