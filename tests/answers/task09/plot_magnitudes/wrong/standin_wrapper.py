from helpers import standins
def plot_magnitudes(a, b, c):
    return standins.plot_magnitudes(a, b, c)
