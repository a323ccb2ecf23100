# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` drew 0 histograms on the Axes that it returned;
# expected three: bars, steps or stairs. If you drew three, the bins of one hold no sample: let them reach from the
# smallest to the largest magnitude of all groups.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    for k, (name, g) in enumerate(groups.items()):
        counts, _ = np.histogram(g.numpy(), bins=edges)
        axes.plot((edges[1:] + edges[:-1]) / 2, counts, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes
