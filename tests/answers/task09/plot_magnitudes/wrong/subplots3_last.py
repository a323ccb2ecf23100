# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` has the legend ['unknown unknown']; expected known,
# known unknown, unknown unknown.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, all_axes = plt.subplots(1, 3, sharex=True)
    for axes, (n, g) in zip(all_axes, groups.items()):
        axes.hist(g, bins=edges, label=n)
        axes.set(xlabel='m', ylabel='n')
        axes.legend()
    return axes
