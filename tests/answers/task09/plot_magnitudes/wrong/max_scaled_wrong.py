# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)`: the heights of the histogram that the legend calls
# known do not fit the magnitudes of the known samples in its bins; expected their counts, shares or densities.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.stairs(np.sqrt(counts), edges, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes
