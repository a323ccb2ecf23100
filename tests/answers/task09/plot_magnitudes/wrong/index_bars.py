# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)`: the heights of the histogram that the legend calls
# known do not fit the magnitudes of the known samples in its bins; expected their counts, shares or densities.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for n, g in groups.items():
        axes.bar(range(len(g)), g, label=n, alpha=.3)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes
