# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew the histograms on different bins; expected
# shared ones: make the edges once, for all three groups, and give them to each.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for n, g in groups.items():
        axes.hist(g, bins=np.linspace(g.min(), g.max(), 20), label=n, histtype='step')
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes
