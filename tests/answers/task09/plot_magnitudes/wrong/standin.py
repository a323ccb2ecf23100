from helpers.standins import plot_magnitudes
