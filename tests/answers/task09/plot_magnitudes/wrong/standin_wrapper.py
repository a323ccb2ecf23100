# Wrong: `plot_magnitudes` is or calls the kit's own stand-in; expected your own code. A stand-in helps later tasks,
# but it is no answer to its own.
from helpers import standins
def plot_magnitudes(a, b, c):
    return standins.plot_magnitudes(a, b, c)
