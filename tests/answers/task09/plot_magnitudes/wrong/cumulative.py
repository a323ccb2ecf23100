# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)`: the heights of the histogram that the legend calls
# known do not fit the magnitudes of the known samples in its bins; expected their counts, shares or densities.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, cumulative=True, label="known")
    axes.hist(known_unknown, bins=edges, cumulative=True, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, cumulative=True, label="unknown unknown")
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes
